package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.core.internal.measure.Terms;
import io.aiwriter.recipe.Manuscript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** K25: not too many of the phrases that readers know machines by. */
final class StockPhrases implements Check {

    private static final List<String> SHIPPED = shipped();

    private final String selector;
    private final int most;
    private final List<String> phrases;

    StockPhrases(Settings settings) {
        this.selector = settings.text("part", "");
        this.most = settings.number("max", 2);
        this.phrases = Stream.concat(SHIPPED.stream(), settings.list("phrases").stream()).toList();
    }

    @Override
    public String describe() {
        return "plain words: at most %d stock phrases such as \"delve\" or \"game changer\""
                .formatted(most);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        String text = MarkdownShape.plain(manuscript.markdown(selector));
        int count = 0;
        StringBuilder found = new StringBuilder();
        for (String phrase : phrases) {
            int times = Terms.count(text, phrase);
            count += times;
            if (times > 0) {
                found.append(found.isEmpty() ? "" : ", ").append(phrase);
            }
        }
        if (count > most) {
            report.error(
                    selector, "has %d stock phrases, at most %d: %s".formatted(count, most, found));
        }
    }

    private static List<String> shipped() {
        try (InputStream in = StockPhrases.class.getResourceAsStream("stock-phrases.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the stock phrases", e);
        }
    }
}
