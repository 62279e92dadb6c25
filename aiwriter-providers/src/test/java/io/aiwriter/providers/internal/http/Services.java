package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.cohere.CohereReranker;
import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.gemini.GeminiImageModel;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.http.ServiceBuilder;
import io.aiwriter.huggingface.HuggingFaceImageModel;
import io.aiwriter.image.ImageModel;
import io.aiwriter.image.ImageRequest;
import io.aiwriter.openai.OpenAiImageModel;
import io.aiwriter.providers.internal.embedding.EmbeddingModels;
import io.aiwriter.rerank.Reranker;
import io.aiwriter.stability.StabilityImageModel;
import io.aiwriter.voyage.VoyageReranker;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that asks a service and waits for its whole answer.
 *
 * @param name what it is
 * @param key the key that it sends
 * @param caller makes a call
 */
public record Services(String name, String key, Caller caller) {

    private static final ChatRequest CHAT =
            ChatRequest.builder().user("Hello").maxOutputTokens(100).build();
    private static final ImageRequest IMAGE = ImageRequest.builder("A lighthouse").build();

    /** All of them. */
    public static List<Services> all() {
        List<Services> all = new ArrayList<>();
        for (ChatModels chat : ChatModels.values()) {
            all.add(
                    new Services(
                            "chat " + chat,
                            ChatModels.KEY,
                            (url, settings) -> chat.model(url, settings).chat(CHAT)));
        }
        for (EmbeddingModels embeddings : EmbeddingModels.values()) {
            all.add(
                    new Services(
                            "embeddings " + embeddings,
                            EmbeddingModels.KEY,
                            (url, settings) ->
                                    embeddings.model(url, settings).embed("Hello", Use.QUERY)));
        }
        all.add(rerank("cohere", CohereReranker.builder("m")));
        all.add(rerank("voyage", VoyageReranker.builder("m")));
        all.add(image("openai", OpenAiImageModel.builder("gpt-image-1")));
        all.add(image("gemini", GeminiImageModel.builder("m")));
        all.add(image("stability", StabilityImageModel.builder("core")));
        all.add(image("hugging-face", HuggingFaceImageModel.builder("m")));
        return all;
    }

    /** Makes a call. */
    public Object call(String url, HttpSettings settings) {
        return caller.call(url, settings);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Services rerank(String name, ServiceBuilder<?> builder) {
        return new Services(
                "rerank " + name,
                EmbeddingModels.KEY,
                (url, settings) ->
                        reranker(set(builder, url, settings))
                                .rerank("query", List.of("one", "two"), 1));
    }

    private static Services image(String name, ServiceBuilder<?> builder) {
        return new Services(
                "image " + name,
                EmbeddingModels.KEY,
                (url, settings) -> images(set(builder, url, settings)).generate(IMAGE));
    }

    private static ServiceBuilder<?> set(
            ServiceBuilder<?> builder, String url, HttpSettings settings) {
        builder.baseUrl(url);
        builder.httpSettings(settings);
        builder.apiKey(() -> EmbeddingModels.KEY);
        return builder;
    }

    private static Reranker reranker(ServiceBuilder<?> builder) {
        return builder instanceof CohereReranker.Builder cohere
                ? cohere.build()
                : ((VoyageReranker.Builder) builder).build();
    }

    private static ImageModel images(ServiceBuilder<?> builder) {
        return switch (builder) {
            case OpenAiImageModel.Builder openAi -> openAi.build();
            case GeminiImageModel.Builder gemini -> gemini.build();
            case StabilityImageModel.Builder stability -> stability.build();
            case HuggingFaceImageModel.Builder huggingFace -> huggingFace.build();
            default -> throw new IllegalArgumentException(builder.toString());
        };
    }

    /** Makes a call. */
    @FunctionalInterface
    public interface Caller {

        /** Builds what calls this address, calls it, and gives what it made of the answer. */
        Object call(String url, HttpSettings settings);
    }
}
