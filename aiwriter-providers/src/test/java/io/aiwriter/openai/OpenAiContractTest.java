package io.aiwriter.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ReasoningEffort;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.image.ImageRequest;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.ChatModels;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests of generated options against OpenAI's own description of its API. */
class OpenAiContractTest {

    private static final int ROUNDS = 300;
    private static final long SEED = 20_261_124;
    private static final int CODE_POINTS = 100_000_000;
    private static final String[] MODELS = {"gpt-4o-mini", "gpt-5.4", "o3", "gpt-5.1-chat-latest"};
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},"
                    + "\"required\":[\"a\"],\"additionalProperties\":false}";

    private static ObjectNode api;

    private final Random random = new Random(SEED);
    private final FakeServer server = new FakeServer();

    @BeforeAll
    static void load() throws IOException {
        Path path =
                Path.of(
                        System.getProperty("aiwriter.shared", ""),
                        "contracts",
                        "openai-openapi.yaml");
        if (!Files.exists(path)) {
            assertThat(System.getenv("CI")).as("in CI the contract is there").isNull();
            Assumptions.abort("no contract at " + path);
        }
        Load yaml = new Load(LoadSettings.builder().setCodePointLimit(CODE_POINTS).build());
        // Blank lines that are longer than their text's indentation are not YAML.
        String text = Files.readString(path).replaceAll("(?m)^ +$", "");
        api = ProviderClient.JSON.valueToTree(yaml.loadFromString(text));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void chatRequestsAreValid(OpenAiChatModel.Api way) {
        boolean responses = way == OpenAiChatModel.Api.RESPONSES;
        Contract contract =
                new Contract(responses ? "CreateResponse" : "CreateChatCompletionRequest");
        ChatModels answers = responses ? ChatModels.RESPONSES : ChatModels.OPENAI;
        server.reply(received -> answers.answer(received, "ok"));
        for (int i = 0; i < ROUNDS; i++) {
            OpenAiChatModel model =
                    OpenAiChatModel.builder(MODELS[random.nextInt(MODELS.length)])
                            .api(way)
                            .apiKey(() -> "k")
                            .baseUrl(server.url())
                            .build();
            ChatRequest request = chatRequest();
            boolean streams = random.nextBoolean();
            send(
                    () -> {
                        if (streams) {
                            model.stream(request).await();
                        } else {
                            model.chat(request);
                        }
                    });
        }
        contract.requireValid(server.received(), ROUNDS / 20);
    }

    @Test
    void embeddingRequestsAreValid() {
        Contract contract = new Contract("CreateEmbeddingRequest");
        for (int i = 0; i < ROUNDS; i++) {
            OpenAiEmbeddingModel.Builder builder =
                    OpenAiEmbeddingModel.builder("text-embedding-3-large")
                            .apiKey(() -> "k")
                            .baseUrl(server.url())
                            .batchSize(1 + random.nextInt(2_048));
            if (random.nextBoolean()) {
                builder.dimensions(1 + random.nextInt(3_072));
            }
            List<String> texts =
                    IntStream.range(0, 1 + random.nextInt(20))
                            .mapToObj(n -> "x".repeat(random.nextInt(50)))
                            .toList();
            assertThat(catchThrowable(() -> builder.build().embed(texts, Use.DOCUMENT)))
                    .isNotNull();
        }
        contract.requireValid(server.received(), ROUNDS);
    }

    @Test
    void imageRequestsAreValid() {
        Contract contract = new Contract("CreateImageRequest");
        String[] models = {"gpt-image-1", "gpt-image-1-mini", "dall-e-3", "dall-e-2"};
        for (int i = 0; i < ROUNDS; i++) {
            ImageRequest.Builder request =
                    ImageRequest.builder("A lighthouse").shape(any(ImageRequest.Shape.values()));
            if (random.nextBoolean()) {
                request.quality(any(ImageRequest.Quality.values()));
            }
            if (random.nextInt(10) == 0) {
                request.seed(7);
            }
            OpenAiImageModel.Builder model =
                    OpenAiImageModel.builder(any(models)).apiKey(() -> "k").baseUrl(server.url());
            assertThat(catchThrowable(() -> model.build().generate(request.build()))).isNotNull();
        }
        contract.requireValid(server.received(), ROUNDS / 2);
    }

    @Test
    void contractFindsWhatIsWrong() {
        Contract contract = new Contract("CreateEmbeddingRequest");
        assertThat(contract.faults("{\"model\":\"m\",\"input\":[]}")).isNotEmpty();
        assertThat(contract.faults("{\"model\":\"m\",\"input\":[\"a\"],\"dimension\":3}"))
                .isNotEmpty();
        Contract chat = new Contract("CreateChatCompletionRequest");
        assertThat(
                        chat.faults(
                                "{\"model\":\"m\",\"max_output_tokens\":3,"
                                        + "\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}"))
                .containsExactly("max_output_tokens is not in the contract");
    }

    private ChatRequest chatRequest() {
        ChatRequest.Builder request = ChatRequest.builder();
        if (random.nextBoolean()) {
            request.system("Be brief.");
        }
        request.user("Hi");
        if (random.nextBoolean()) {
            request.assistant("Yes?").user("Go on");
        }
        if (random.nextBoolean()) {
            request.maxOutputTokens(16 + random.nextInt(100_000));
        }
        if (random.nextInt(3) == 0) {
            request.temperature(random.nextInt(11) / 10.0);
        }
        if (random.nextInt(3) == 0) {
            request.topP((1 + random.nextInt(10)) / 10.0);
        }
        if (random.nextInt(4) == 0) {
            request.stopSequences(List.of("a", "b", "c", "d").subList(0, 1 + random.nextInt(4)));
        }
        if (random.nextInt(3) == 0) {
            request.seed(random.nextInt());
        }
        if (random.nextInt(3) == 0) {
            request.reasoningEffort(any(ReasoningEffort.values()));
        }
        if (random.nextBoolean()) {
            request.responseFormat(new ResponseFormat.JsonSchema("form", SCHEMA));
        }
        return request.build();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static void send(Runnable call) {
        Throwable refusal = catchThrowable(call::run);
        if (refusal != null) {
            assertThat(refusal).isInstanceOf(UnsupportedOptionException.class);
        }
    }

    /** One of the contract's requests. */
    private static final class Contract {

        private final Schema schema;
        private final Set<String> names = new TreeSet<>();

        Contract(String request) {
            ObjectNode root = ProviderClient.JSON.createObjectNode();
            root.put("$ref", "#/components/schemas/" + request);
            root.set("components", api.path("components"));
            this.schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(root);
            collect(api.path("components").path("schemas").path(request));
        }

        private void collect(JsonNode part) {
            names.addAll(part.path("properties").propertyNames());
            part.path("allOf").forEach(this::collect);
            String reference = part.path("$ref").asString("");
            if (!reference.isEmpty()) {
                collect(api.at(reference.substring(1)));
            }
        }

        void requireValid(List<FakeServer.Received> requests, int fewest) {
            assertThat(requests).hasSizeGreaterThanOrEqualTo(fewest);
            for (FakeServer.Received request : requests) {
                assertThat(faults(request.body())).as(request.body()).isEmpty();
            }
        }

        List<String> faults(String body) {
            JsonNode request = ProviderClient.JSON.readTree(body);
            List<String> faults =
                    schema.validate(request).stream()
                            .map(Error::toString)
                            .collect(Collectors.toList());
            for (String name : request.propertyNames()) {
                if (!names.contains(name)) {
                    faults.add(name + " is not in the contract");
                }
            }
            return faults;
        }
    }
}
