package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Characters;
import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * K31: every image has a text that says what it shows, and the shape that was asked for. Images are
 * those of the Markdown and records with a field {@code alt}.
 */
final class Images implements Check {

    private static final Pattern FILE_NAME =
            Pattern.compile(
                    "(?i)\\S+\\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|heic)|(?:img|dsc|image|photo|screenshot|pxl)[ _-]?\\d[\\w-]*");
    private static final double SAME_RATIO = 0.01;

    private final int max;
    private final double ratio;
    private final int width;
    private final int height;

    Images(Settings settings) {
        this.max = settings.number("max", 125);
        this.width = settings.number("width", 0);
        this.height = settings.number("height", 0);
        String asked = settings.text("ratio", "");
        settings.require(
                asked.matches("|\\d+(?:\\.\\d+)?:\\d+(?:\\.\\d+)?"),
                "ratio",
                "must be two numbers such as 16:9: " + asked);
        this.ratio = asked.isEmpty() ? 0 : ratio(asked.split(":", 2));
    }

    @Override
    public String describe() {
        return "every image has an alternative text of at most %d characters that says what it shows"
                .formatted(max);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        Map<String, Map<String, ManuscriptPart>> records = new LinkedHashMap<>();
        for (ManuscriptPart part : manuscript.parts()) {
            MarkdownShape.of(part.text())
                    .images()
                    .forEach(image -> checkAlt(part.path(), image.text(), report));
            if (!part.field().isEmpty()) {
                records.computeIfAbsent(
                                "%s[%d]".formatted(part.name(), part.index()),
                                key -> new LinkedHashMap<>())
                        .put(part.field(), part);
            }
        }
        records.forEach(
                (where, fields) -> {
                    ManuscriptPart alt = fields.get("alt");
                    if (alt != null) {
                        checkAlt(where, alt.text(), report);
                        checkSize(where, fields, report);
                    }
                });
    }

    private void checkAlt(String where, String alt, Report report) {
        String text = alt.strip();
        int length = Characters.GRAPHEMES.count(text);
        if (text.isEmpty()) {
            report.error(where, "an image has no alternative text");
        } else if (FILE_NAME.matcher(text).matches()) {
            report.error(where, "%s is a file name".formatted(text));
        } else if (length > max) {
            report.error(
                    where,
                    "an alternative text has %d characters, at most %d".formatted(length, max));
        }
    }

    private void checkSize(String where, Map<String, ManuscriptPart> fields, Report report) {
        if (ratio == 0 && width == 0 && height == 0) {
            return;
        }
        int wide = pixels(fields.get("width"));
        int high = pixels(fields.get("height"));
        if (wide == 0 || high == 0) {
            report.error(where, "needs a width and a height in pixels");
        } else if ((width > 0 && wide != width) || (height > 0 && high != height)) {
            report.error(where, "is %d x %d, must be %d x %d".formatted(wide, high, width, height));
        } else if (ratio > 0 && Math.abs((double) wide / high / ratio - 1) > SAME_RATIO) {
            report.error(
                    where,
                    String.format(
                            Locale.ROOT,
                            "has the ratio %.2f, must have %.2f",
                            (double) wide / high,
                            ratio));
        }
    }

    private static double ratio(String[] sides) {
        return Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
    }

    private static int pixels(@Nullable ManuscriptPart part) {
        return part != null && part.text().strip().matches("\\d{1,5}")
                ? Integer.parseInt(part.text().strip())
                : 0;
    }
}
