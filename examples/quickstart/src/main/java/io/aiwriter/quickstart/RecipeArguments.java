package io.aiwriter.quickstart;

import io.aiwriter.content.ContentRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be written, beyond its topic: the recipe, its inputs, language, audience and tone. */
final class RecipeArguments {

    @Option(
            names = {"-r", "--recipe"},
            paramLabel = "RECIPE",
            description =
                    "The kind of content; \"aiwriter recipes\" lists them. Default: an article.")
    private @Nullable String recipe;

    @Option(
            names = {"-i", "--input"},
            paramLabel = "NAME=VALUE",
            description = "An input of the recipe; entries of a list stand between semicolons.")
    private Map<String, String> inputs = new LinkedHashMap<>();

    @Option(names = "--language", paramLabel = "TAG", description = "Such as en, de or pt-BR.")
    private @Nullable String language;

    @Option(names = "--audience", description = "Who is to read it.")
    private @Nullable String audience;

    @Option(names = "--tone", description = "How it is to sound.")
    private @Nullable String tone;

    boolean named() {
        return recipe != null;
    }

    void addTo(ContentRequest.Builder request) {
        if (recipe == null && !inputs.isEmpty()) {
            throw new UsageException("--input needs a --recipe to take it");
        }
        if (recipe != null) {
            request.recipe(recipe);
        }
        inputs.forEach(request::input);
        if (language != null) {
            request.language(language);
        }
        if (audience != null) {
            request.audience(audience);
        }
        if (tone != null) {
            request.tone(tone);
        }
    }
}
