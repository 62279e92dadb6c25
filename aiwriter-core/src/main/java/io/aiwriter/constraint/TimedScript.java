package io.aiwriter.constraint;

import io.aiwriter.content.WordCount;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * K27: the cues of a script follow one another without gaps from 0 to its length, can be spoken in
 * that time, and hook and call to action come when they should. Cues are records with the fields
 * {@code start}, {@code end} and {@code text}, or lines that begin with {@code [0:00-0:05]}.
 */
final class TimedScript implements Check {

    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^\\W{0,4}(\\d+(?::\\d{2}){1,2}(?:\\.\\d+)?)\\s*(?:-|–|to|-->)\\s*(\\d+(?::\\d{2}){1,2}(?:\\.\\d+)?)[)\\]*:]*\\s*(.*)$");
    private static final double EQUAL = 0.01;

    private final String selector;
    private final double duration;
    private final double wordsPerSecond;
    private final double hook;
    private final double action;

    TimedScript(Settings settings) {
        this.selector = settings.text("part", "cues");
        this.duration = settings.decimal("duration", 0);
        this.wordsPerSecond = settings.decimal("words_per_second", 2.5);
        this.hook = settings.decimal("hook", 0);
        this.action = settings.decimal("action", 0);
        settings.require(duration > 0, "duration", "is missing: give the seconds it lasts");
        settings.require(hook <= duration, "hook", "must be at most duration");
        settings.require(action <= duration, "action", "must be at most duration");
    }

    @Override
    public String describe() {
        StringBuilder rule = new StringBuilder();
        rule.append(
                String.format(
                        Locale.ROOT,
                        "%s: times in seconds without gaps from 0 to %.0f, at most %d words spoken",
                        selector,
                        duration,
                        (int) Math.floor(duration * wordsPerSecond)));
        if (hook > 0) {
            rule.append(String.format(Locale.ROOT, "; the first ends by second %.0f", hook));
        }
        if (action > 0) {
            rule.append(
                    String.format(
                            Locale.ROOT, "; the last begins in the last %.0f seconds", action));
        }
        return rule.toString();
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        List<Cue> cues = cues(manuscript, report);
        if (cues.isEmpty()) {
            report.error(selector, "has no cue with a start and an end");
            return;
        }
        checkTimes(cues, report);
        int words = cues.stream().mapToInt(cue -> WordCount.of(cue.text())).sum();
        if (words > duration * wordsPerSecond) {
            report.error(
                    selector,
                    String.format(
                            Locale.ROOT,
                            "has %d words, at most %d can be spoken in %.0f seconds",
                            words,
                            (int) Math.floor(duration * wordsPerSecond),
                            duration));
        }
        if (hook > 0 && cues.getFirst().end() > hook + EQUAL) {
            report.error(cues.getFirst().where(), at("the hook ends", cues.getFirst().end(), hook));
        }
        if (action > 0 && cues.getLast().start() < duration - action - EQUAL) {
            report.error(
                    cues.getLast().where(),
                    at("the call to action begins", cues.getLast().start(), duration - action));
        }
    }

    private void checkTimes(List<Cue> cues, Report report) {
        double time = 0;
        for (Cue cue : cues) {
            if (cue.end() <= cue.start()) {
                report.error(cue.where(), at("it ends", cue.end(), cue.start()));
            }
            if (Math.abs(cue.start() - time) > EQUAL) {
                report.error(cue.where(), at("it begins", cue.start(), time));
            }
            time = cue.end();
        }
        if (Math.abs(time - duration) > EQUAL) {
            report.error(selector, at("it ends", time, duration));
        }
    }

    private List<Cue> cues(Manuscript manuscript, Report report) {
        Map<Integer, Map<String, String>> records = new LinkedHashMap<>();
        List<Cue> cues = new ArrayList<>();
        for (ManuscriptPart part : manuscript.parts(selector)) {
            if (part.field().isEmpty()) {
                Matcher line = LINE.matcher(part.text());
                while (line.find()) {
                    cues.add(
                            new Cue(
                                    part.path(),
                                    seconds(line.group(1)).orElse(-1),
                                    seconds(line.group(2)).orElse(-1),
                                    line.group(3)));
                }
            } else {
                records.computeIfAbsent(part.index(), index -> new LinkedHashMap<>())
                        .put(part.field(), part.text());
            }
        }
        records.forEach((index, fields) -> addCue(index, fields, cues, report));
        return cues;
    }

    private void addCue(int index, Map<String, String> fields, List<Cue> cues, Report report) {
        String where = "%s[%d]".formatted(selector, index);
        OptionalDouble start = seconds(fields.getOrDefault("start", ""));
        OptionalDouble end = seconds(fields.getOrDefault("end", ""));
        if (start.isEmpty() || end.isEmpty()) {
            report.error(where, "needs a start and an end in seconds");
            return;
        }
        cues.add(
                new Cue(
                        where,
                        start.getAsDouble(),
                        end.getAsDouble(),
                        fields.getOrDefault("text", "")));
    }

    /** Seconds, {@code m:ss} or {@code h:mm:ss}. */
    private static OptionalDouble seconds(String text) {
        String plain = text.strip().replaceFirst("\\s*s(?:ec(?:onds)?)?$", "");
        if (!plain.matches("\\d{1,6}(?:\\.\\d+)?|\\d{1,3}(?::\\d{2}){1,2}(?:\\.\\d+)?")) {
            return OptionalDouble.empty();
        }
        double seconds = 0;
        for (String unit : plain.split(":", -1)) {
            seconds = seconds * 60 + Double.parseDouble(unit);
        }
        return OptionalDouble.of(seconds);
    }

    private static String at(String what, double time, double limit) {
        return String.format(Locale.ROOT, "%s at second %.1f, must at %.1f", what, time, limit);
    }

    /**
     * A stretch of time.
     *
     * @param where its place
     * @param start seconds from the beginning
     * @param end seconds from the beginning
     * @param text what is spoken
     */
    private record Cue(String where, double start, double end, String text) {}
}
