package io.aiwriter.core.internal.journal;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRequest;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request in full, for the process that goes on with its run. */
public final class RequestJson {

    private RequestJson() {}

    /** The request as JSON, in ASCII. */
    public static String write(ContentRequest request) {
        ObjectNode root = Json.object();
        root.put("topic", request.topic());
        root.put("tenant", request.owner().tenant());
        root.put("user", request.owner().user());
        request.recipe().ifPresent(recipe -> root.put("recipe", recipe));
        request.inputs()
                .forEach((name, value) -> root.withObject("/inputs").set(name, Json.tree(value)));
        request.language().ifPresent(language -> root.put("language", language));
        request.audience().ifPresent(audience -> root.put("audience", audience));
        request.tone().ifPresent(tone -> root.put("tone", tone));
        request.requestedWords().ifPresent(words -> root.put("words", words));
        request.requestedSections().ifPresent(sections -> root.put("sections", sections));
        request.locations()
                .forEach(location -> root.withArray("locations").add(location.toString()));
        request.sources()
                .forEach(source -> SourceJson.write(source, root.withArray("sources").addObject()));
        return Json.write(root);
    }

    /** The request that was written. */
    public static ContentRequest read(String json) {
        JsonNode root = Json.read(json);
        ContentRequest.Builder request =
                ContentRequest.builder(Json.text(root, "topic"))
                        .owner(new Owner(Json.text(root, "tenant"), Json.text(root, "user")));
        text(root, "recipe").ifPresent(request::recipe);
        root.path("inputs")
                .properties()
                .forEach(input -> request.input(input.getKey(), Json.value(input.getValue())));
        text(root, "language").ifPresent(request::language);
        text(root, "audience").ifPresent(request::audience);
        text(root, "tone").ifPresent(request::tone);
        if (root.has("words")) {
            request.words(root.path("words").asInt());
        }
        if (root.has("sections")) {
            request.sections(root.path("sections").asInt());
        }
        root.path("locations").forEach(uri -> request.location(URI.create(uri.asString())));
        root.path("sources").forEach(source -> request.source(SourceJson.read(source)));
        return request.build();
    }

    private static Optional<String> text(JsonNode root, String field) {
        return Optional.ofNullable(Json.optional(root, field));
    }
}
