package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** K37: front matter that is YAML, has its fields, and reads the same once written again. */
final class FrontMatterForm implements Check {

    private final String selector;
    private final List<String> fields;

    FrontMatterForm(Settings settings) {
        this.selector = settings.text("part", "document");
        this.fields = settings.list("fields");
    }

    @Override
    public String describe() {
        return selector
                + ": begins with YAML front matter between lines of three dashes"
                + (fields.isEmpty() ? "" : " with " + String.join(", ", fields));
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts(selector)) {
            Optional<String> yaml = FrontMatterText.of(part.text());
            if (yaml.isEmpty()) {
                report.error(part, "has no front matter between lines of three dashes");
            } else {
                checkYaml(part, yaml.get(), report);
            }
        }
    }

    private void checkYaml(ManuscriptPart part, String yaml, Report report) {
        try {
            Map<String, Object> values = FrontMatterText.values(yaml);
            if (values.isEmpty()) {
                report.error(part, "has front matter without fields");
            }
            String again = new Dump(DumpSettings.builder().build()).dumpToString(values);
            if (!FrontMatterText.values(again).equals(values)) {
                report.error(part, "has front matter that does not survive writing and reading");
            }
            fields.stream()
                    .filter(field -> !values.containsKey(field))
                    .forEach(field -> report.error(part, "front matter lacks " + field));
        } catch (YamlEngineException e) {
            report.error(
                    part,
                    "has front matter that is no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
