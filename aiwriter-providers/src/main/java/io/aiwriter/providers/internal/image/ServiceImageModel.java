package io.aiwriter.providers.internal.image;

import io.aiwriter.image.GeneratedImage;
import io.aiwriter.image.ImageModel;
import io.aiwriter.image.ImageRequest;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.ErrorBody;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.ProviderErrors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An image model behind HTTP. Thread-safe. */
public final class ServiceImageModel implements ImageModel {

    private static final int OK = 200;

    private final ProviderClient client;
    private final ImageProtocol protocol;
    private final ProviderFailure known;
    private final String name;

    /**
     * A model.
     *
     * @param client makes the exchanges
     * @param model the model's name
     * @param protocol the provider's words
     */
    public ServiceImageModel(ProviderClient client, String model, ImageProtocol protocol) {
        this.client = client;
        this.protocol = protocol;
        this.known = ProviderFailure.builder(client.provider()).model(model).build();
        this.name = client.provider() + ":" + model;
    }

    /** An option that the model does not have. */
    public static UnsupportedOptionException refused(ProviderFailure known, String option) {
        return ProviderErrors.unsupported(
                known.provider(),
                known.model().orElse(""),
                "it cannot draw by the option " + option);
    }

    /** An answer that is no error. */
    public static JsonNode requireSuccess(JsonNode answer, ProviderFailure known) {
        if (ErrorBody.isError(answer)) {
            throw ErrorBody.of(answer).toException(known.toBuilder().status(OK).build());
        }
        return answer;
    }

    @Override
    public GeneratedImage generate(ImageRequest request) {
        try {
            return protocol.draw(request, client, known)
                    .prompt(request.prompt())
                    .model(name)
                    .build();
        } catch (IllegalArgumentException | JacksonException e) {
            throw ProviderErrors.protocol(
                    known.toBuilder().status(OK).build(), "it sent no picture that can be read", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
