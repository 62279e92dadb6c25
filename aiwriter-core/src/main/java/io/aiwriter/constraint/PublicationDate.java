package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** K34: the date of publication is the clock's or the caller's, never made up. */
final class PublicationDate implements Check {

    private final String selector;

    PublicationDate(Settings settings) {
        this.selector = settings.text("part", "date");
    }

    @Override
    public String describe() {
        return "no date of publication but the one that was given";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts()) {
            if (part.name().equals(selector) || part.field().equals(selector)) {
                checkDate(part.path(), part.text(), manuscript, report);
            }
            FrontMatterText.of(part.text())
                    .flatMap(this::date)
                    .ifPresent(date -> checkDate(part.path(), date, manuscript, report));
        }
    }

    @Override
    public Manuscript repair(Manuscript manuscript) {
        Manuscript repaired = manuscript;
        for (ManuscriptPart part : manuscript.parts(selector)) {
            repaired =
                    repaired.with(
                            part, manuscript.date().map(LocalDate::toString).orElse(part.text()));
        }
        return repaired;
    }

    private Optional<String> date(String yaml) {
        try {
            return Optional.ofNullable(FrontMatterText.values(yaml).get(selector))
                    .map(String::valueOf);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static void checkDate(String where, String text, Manuscript manuscript, Report report) {
        Optional<LocalDate> written = parse(text.strip());
        if (written.isEmpty()) {
            report.error(where, "is no ISO 8601 date: " + text.strip());
        } else if (manuscript.date().isEmpty()) {
            report.error(where, "%s was given by nobody".formatted(written.get()));
        } else if (!manuscript.date().equals(written)) {
            report.error(
                    where, "is %s, must be %s".formatted(written.get(), manuscript.date().get()));
        }
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            String day = text.length() > 10 ? text.substring(0, 10) : text;
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
