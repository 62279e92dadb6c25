package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** K03: the part of an address that names a page. */
final class Slug implements Check {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 5;

    private final String selector;
    private final int max;

    Slug(Settings settings) {
        this.selector = settings.text("part", "slug");
        this.max = settings.number("max", 60);
        settings.require(max >= 1, "max", "must be at least 1: " + max);
    }

    @Override
    public String describe() {
        return "%s: lower case letters a to z and digits, hyphens between words, at most %d characters"
                .formatted(selector, max);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts(selector)) {
            String slug = part.text();
            if (!FORM.matcher(slug).matches()) {
                report.error(part, "must be lower case letters, digits and single hyphens");
            }
            if (slug.length() > max) {
                report.error(part, "has %d characters, at most %d".formatted(slug.length(), max));
            }
            int words = slug.split("-", -1).length;
            if (words < FEWEST_WORDS || words > MOST_WORDS) {
                report.hint(part.path(), "has %d words, best 3 to 5".formatted(words));
            }
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (ManuscriptPart part : manuscript.parts(selector)) {
            String slug = slug(part.text());
            repaired = slug.isEmpty() ? repaired : repaired.with(part, slug);
        }
        return repaired;
    }

    private String slug(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (plain.length() <= max) {
            return plain;
        }
        int end = plain.lastIndexOf('-', max);
        return plain.substring(0, end > 0 ? end : max);
    }
}
