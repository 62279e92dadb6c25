package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.core.internal.measure.Hashtags;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** K05: how a hashtag is written, and which say nothing. */
final class HashtagForm implements Check {

    private static final Set<String> GENERIC = Set.of("#content", "#blog");
    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}_&/])#[^\\s#,;.!?)]+");

    private final String selector;
    private final int max;
    private final List<String> banned;

    HashtagForm(Settings settings) {
        this.selector = settings.text("part", "hashtags");
        this.max = settings.number("max", 30);
        this.banned =
                settings.list("banned").stream()
                        .map(tag -> (tag.startsWith("#") ? tag : "#" + tag))
                        .map(tag -> tag.toLowerCase(Locale.ROOT))
                        .toList();
    }

    @Override
    public String describe() {
        return "%s: # with letters, digits and underscores, not digits alone, at most %d characters, none that says nothing such as #content or #blog"
                .formatted(selector, max);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts(selector)) {
            boolean label = part.index() != ManuscriptPart.SINGLE && !part.text().contains(" ");
            List<String> tags =
                    label
                            ? List.of(part.text())
                            : TAG.matcher(part.text()).results().map(tag -> tag.group()).toList();
            tags.forEach(tag -> checkTag(part, tag, report));
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (ManuscriptPart part : manuscript.parts(selector)) {
            String signed = "#" + part.text().strip().replaceAll("[\\s#]+", "");
            if (part.index() != ManuscriptPart.SINGLE && Hashtags.isValid(signed)) {
                repaired = repaired.with(part, signed);
            }
        }
        return repaired;
    }

    private void checkTag(ManuscriptPart part, String tag, Report report) {
        String lower = tag.toLowerCase(Locale.ROOT);
        if (!Hashtags.isValid(tag)) {
            report.error(
                    part,
                    "%s must be # with letters, digits and underscores, not digits alone"
                            .formatted(tag));
        } else if (GENERIC.contains(lower) || banned.contains(lower)) {
            report.error(part, tag + " is not wanted");
        }
        int length = Characters.GRAPHEMES.count(tag);
        if (length > max) {
            report.error(part, "%s has %d characters, at most %d".formatted(tag, length, max));
        }
    }
}
