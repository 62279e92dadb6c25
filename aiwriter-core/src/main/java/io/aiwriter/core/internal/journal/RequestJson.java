package io.aiwriter.core.internal.journal;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRequest;
import java.net.URI;
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
        root.put("words", request.words());
        root.put("sections", request.sections());
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
                        .owner(new Owner(Json.text(root, "tenant"), Json.text(root, "user")))
                        .words(root.path("words").asInt())
                        .sections(root.path("sections").asInt());
        root.path("locations").forEach(uri -> request.location(URI.create(uri.asString())));
        root.path("sources").forEach(source -> request.source(SourceJson.read(source)));
        return request.build();
    }
}
