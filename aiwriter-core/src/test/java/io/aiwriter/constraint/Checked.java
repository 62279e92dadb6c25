package io.aiwriter.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.recipe.Constraint;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One rule put to texts. */
final class Checked {

    private final Constraint constraint;

    private Checked(Constraint constraint) {
        this.constraint = constraint;
    }

    static Checked by(String id, Object... settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.put((String) settings[i], settings[i + 1]);
        }
        return new Checked(ConstraintCatalog.create(id, values));
    }

    static Manuscript part(String name, String text) {
        return Manuscript.builder().part(name, text).build();
    }

    static Manuscript list(String name, String... texts) {
        return Manuscript.builder().list(name, List.of(texts)).build();
    }

    /** Records of one list; values in the order of the fields. */
    static Manuscript records(String name, List<String> fields, String... values) {
        Manuscript.Builder manuscript = Manuscript.builder();
        for (int i = 0; i < values.length; i++) {
            int index = i / fields.size();
            String field = fields.get(i % fields.size());
            manuscript.part(new ManuscriptPart(name, index, field, values[i]));
        }
        return manuscript.build();
    }

    Checked passes(Manuscript manuscript) {
        assertThat(errors(manuscript)).isEmpty();
        return this;
    }

    Checked fails(Manuscript manuscript, String... messages) {
        List<String> errors = errors(manuscript);
        assertThat(errors).isNotEmpty();
        for (String message : messages) {
            assertThat(errors).anySatisfy(error -> assertThat(error).contains(message));
        }
        return this;
    }

    Checked says(Manuscript manuscript, Violation.Severity severity, String message) {
        assertThat(constraint.check(manuscript))
                .anySatisfy(
                        violation -> {
                            assertThat(violation.severity()).isEqualTo(severity);
                            assertThat(violation.message()).contains(message);
                        });
        return this;
    }

    Checked saysNothing(Manuscript manuscript) {
        assertThat(constraint.check(manuscript)).isEmpty();
        return this;
    }

    Manuscript repaired(Manuscript manuscript) {
        Manuscript repaired = constraint.repair(manuscript);
        assertThat(errors(repaired)).isEmpty();
        return repaired;
    }

    String description() {
        return constraint.description();
    }

    private List<String> errors(Manuscript manuscript) {
        return constraint.check(manuscript).stream()
                .filter(Violation::isError)
                .map(Violation::toString)
                .toList();
    }
}
