package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** K22: what a template or a model leaves behind and nobody is to see. */
final class Residue implements Check {

    private static final Pattern FENCED =
            Pattern.compile("\\s*(```|~~~)[\\w-]*\\R(.*?)\\R?\\1\\s*", Pattern.DOTALL);
    private static final List<Pattern> PATTERNS =
            List.of(
                    Pattern.compile(
                            "\\[(?:(?:[\\p{L}/'’-]+ ){0,3})?(?:your|my|insert|enter|add|name|recipient|sender"
                                    + "|company|product|date|title|address|email|phone|link|url|city|amount"
                                    + "|placeholder|topic|brand|organi[sz]ation|website|position|signature"
                                    + "|customer|client)(?: [\\p{L}/'’-]+){0,4}](?![(\\[:])",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "<(?:your|insert|enter|name|company|product)\\b[^<>\\n]{0,40}>",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile("\\blorem\\b(?: ipsum)?", Pattern.CASE_INSENSITIVE),
                    Pattern.compile("\\b(?:TODO|TBD|FIXME|XXX)\\b"),
                    Pattern.compile("\\{\\{[^{}\\n]*}}|\\$\\{[^{}\\n]*}|\\{%[^\\n]*?%}"),
                    Pattern.compile("\\bIAMDONE\\b|<\\|[\\w ]+\\|>|\\[/?INST]|</?s>"),
                    Pattern.compile(
                            "\\bas an? (?:ai|artificial intelligence|(?:large )?language model)\\b"
                                    + "|\\bi(?:['’]m| am) (?:just )?an ai\\b"
                                    + "|\\bi (?:cannot|can['’]t|am unable to) (?:fulfil|fulfill|assist with|comply with)\\b"
                                    + "|\\bmy (?:knowledge|training) (?:cutoff|cut-off|data)\\b",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "\\A\\s*(?:sure|certainly|of course|absolutely)[!,.] [^\\n]{0,120}:\\s*$"
                                    + "|\\A\\s*here(?: is|['’]s) (?:the|your|a) [^\\n]{0,80}:\\s*$",
                            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE));

    private final List<String> sentinels;

    Residue(Settings settings) {
        this.sentinels = settings.list("sentinels");
    }

    @Override
    public String describe() {
        return "no placeholder such as [Your Name] or TODO, no remark about yourself or the task";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts()) {
            if (FENCED.matcher(part.text()).matches()) {
                report.error(part, "is wrapped in a code fence");
            }
            for (Pattern pattern : PATTERNS) {
                Matcher matcher = pattern.matcher(part.text());
                while (matcher.find()) {
                    report.error(part, "has \"%s\" left in it".formatted(matcher.group().strip()));
                }
            }
            sentinels.stream()
                    .filter(part.text()::contains)
                    .forEach(mark -> report.error(part, "has \"%s\" left in it".formatted(mark)));
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (ManuscriptPart part : manuscript.parts()) {
            Matcher fenced = FENCED.matcher(part.text());
            String text = fenced.matches() ? fenced.group(2) : part.text();
            for (String sentinel : sentinels) {
                text = text.replace(sentinel, "").strip();
            }
            repaired = text.equals(part.text()) ? repaired : repaired.with(part, text);
        }
        return repaired;
    }
}
