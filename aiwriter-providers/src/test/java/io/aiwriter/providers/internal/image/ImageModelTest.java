package io.aiwriter.providers.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ContentFilteredException;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.gemini.GeminiImageModel;
import io.aiwriter.huggingface.HuggingFaceImageModel;
import io.aiwriter.image.GeneratedImage;
import io.aiwriter.image.ImageModel;
import io.aiwriter.image.ImageRequest;
import io.aiwriter.image.ImageRequest.Quality;
import io.aiwriter.image.ImageRequest.Shape;
import io.aiwriter.openai.OpenAiImageModel;
import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.UnsupportedOptionException;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.Recording;
import io.aiwriter.providers.internal.http.Sent;
import io.aiwriter.stability.StabilityImageModel;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Image models over a real socket. */
class ImageModelTest {

    private static final byte[] PNG = PicturesTest.png(640, 480);
    private static final String BASE64 = Base64.getEncoder().encodeToString(PNG);
    private static final ImageRequest PLAIN = ImageRequest.builder("A lighthouse").build();

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void recordedPicturesAreReadAndErrorsAreTyped() {
        int pictures = 0;
        for (Recording recording : Recording.read("openai.images.jsonl")) {
            for (int piece : new int[] {1, 7, 4_096}) {
                server.reply(Reply.json(recording.status(), recording.body()).pieces(piece));
                pictures += play(recording) ? 1 : 0;
            }
            byte[] body =
                    recording.body().strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int cut = 0; cut < body.length; cut += 10) {
                server.reply(Reply.json(200, "").body(Arrays.copyOf(body, cut)));
                assertThatThrownBy(() -> openAi("gpt-image-1").generate(PLAIN))
                        .isInstanceOf(ProviderException.class);
            }
        }
        assertThat(pictures).isEqualTo(6);
    }

    private boolean play(Recording recording) {
        JsonNode body = ProviderClient.JSON.readTree(recording.body());
        JsonNode picture = body.path("data").path(0);
        if (body.has("error")) {
            assertThatThrownBy(() -> openAi("gpt-image-1").generate(PLAIN))
                    .isInstanceOf(InvalidRequestException.class);
            return false;
        }
        if (picture.has("url")) {
            assertThatThrownBy(() -> openAi("dall-e-2").generate(PLAIN))
                    .isInstanceOf(ProtocolException.class);
            return false;
        }
        GeneratedImage image = openAi("gpt-image-1").generate(PLAIN);
        assertThat(image.bytes())
                .isEqualTo(Base64.getDecoder().decode(picture.path("b64_json").asString()));
        assertThat(image.mediaType()).isEqualTo("image/png");
        assertThat(image.width()).isEqualTo(1_024);
        assertThat(image.height()).isEqualTo(1_024);
        assertThat(image.revisedPrompt().orElse(null))
                .isEqualTo(picture.path("revised_prompt").asString(null));
        return true;
    }

    @Test
    void openAiIsAskedForThePictureItself() {
        server.reply(
                Reply.json(
                        200,
                        "{\"data\":[{\"b64_json\":\"%s\"}],\"usage\":{\"input_tokens\":9,\"output_tokens\":1056}}"
                                .formatted(BASE64)));
        ImageRequest request =
                ImageRequest.builder("A lighthouse")
                        .shape(Shape.WIDE)
                        .quality(Quality.HIGH)
                        .build();
        GeneratedImage image = openAi("gpt-image-1").generate(request);
        assertThat(image.usage()).isEqualTo(TokenUsage.of(9, 1_056));
        assertThat(image.prompt()).isEqualTo("A lighthouse");
        assertThat(image.model()).isEqualTo("openai:gpt-image-1");
        assertThat(image.width()).isEqualTo(640);
        assertSent(
                "{'model':'gpt-image-1','prompt':'A lighthouse','n':1,'size':'1536x1024',"
                        + "'quality':'high','output_format':'png'}");
        openAi("dall-e-3").generate(request);
        assertSent(
                "{'model':'dall-e-3','prompt':'A lighthouse','n':1,'size':'1792x1024',"
                        + "'quality':'hd','response_format':'b64_json'}");
    }

    @Test
    void geminiDraws() {
        server.reply(
                Reply.json(
                        200,
                        ("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Here\"},"
                                        + "{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"%s\"}}]},"
                                        + "\"finishReason\":\"STOP\"}],\"usageMetadata\":"
                                        + "{\"promptTokenCount\":5,\"candidatesTokenCount\":1290}}")
                                .formatted(BASE64)));
        ImageModel model = gemini();
        GeneratedImage image =
                model.generate(
                        ImageRequest.builder("A lighthouse").shape(Shape.TALL).seed(7).build());
        assertThat(image.bytes()).isEqualTo(PNG);
        assertThat(image.usage()).isEqualTo(TokenUsage.of(5, 1_290));
        assertThat(server.received().getFirst().path())
                .isEqualTo("/models/gemini-2.5-flash-image:generateContent");
        assertSent(
                "{'contents':[{'role':'user','parts':[{'text':'A lighthouse'}]}],"
                        + "'generationConfig':{'responseModalities':['IMAGE'],"
                        + "'imageConfig':{'aspectRatio':'2:3'},'seed':7}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'candidates':[{'finishReason':'IMAGE_SAFETY'}]}",
                "{'candidates':[{'finishReason':'PROHIBITED_CONTENT','content':{}}]}",
                "{'promptFeedback':{'blockReason':'OTHER'}}"
            })
    void refusalOfGeminiIsAFilter(String body) {
        server.reply(Reply.json(200, Sent.json(body).toString()));
        assertThatThrownBy(() -> gemini().generate(PLAIN))
                .isInstanceOf(ContentFilteredException.class);
    }

    @Test
    void stabilityIsSentAForm() {
        server.reply(
                Reply.json(
                        200,
                        "{\"image\":\"%s\",\"finish_reason\":\"SUCCESS\",\"seed\":7}"
                                .formatted(BASE64)));
        ImageRequest request = ImageRequest.builder("A lighthouse").avoid("people").seed(7).build();
        assertThat(stability().generate(request).bytes()).isEqualTo(PNG);
        FakeServer.Received sent = server.received().getFirst();
        assertThat(sent.path()).isEqualTo("/v2beta/stable-image/generate/core");
        assertThat(sent.headers().get("content-type")).startsWith("multipart/form-data");
        assertThat(sent.body())
                .contains("name=\"prompt\"", "A lighthouse", "name=\"negative_prompt\"", "people")
                .contains(
                        "name=\"seed\"", "name=\"aspect_ratio\"", "1:1", "name=\"output_format\"");
    }

    @Test
    void refusalOfStabilityIsAFilter() {
        server.reply(Reply.json(200, "{\"image\":\"\",\"finish_reason\":\"CONTENT_FILTERED\"}"));
        assertThatThrownBy(() -> stability().generate(PLAIN))
                .isInstanceOf(ContentFilteredException.class);
        server.reply(
                Reply.json(
                        403,
                        "{\"id\":\"1\",\"name\":\"content_moderation\",\"errors\":[\"flagged\"]}"));
        assertThatThrownBy(() -> stability().generate(PLAIN))
                .isInstanceOf(ContentFilteredException.class)
                .hasMessageContaining("flagged");
    }

    @Test
    void huggingFaceSendsTheBareFile() {
        byte[] jpeg = PicturesTest.jpeg(300, 200);
        server.reply(Reply.of(200, "image/jpeg", "").body(jpeg));
        ImageRequest request =
                ImageRequest.builder("A lighthouse").shape(Shape.WIDE).avoid("people").build();
        GeneratedImage image = huggingFace().generate(request);
        assertThat(image.bytes()).isEqualTo(jpeg);
        assertThat(image.mediaType()).isEqualTo("image/jpeg");
        assertThat(image.width()).isEqualTo(300);
        assertThat(image.usage().reported()).isFalse();
        assertSent(
                "{'inputs':'A lighthouse','parameters':{'width':1216,'height':832,"
                        + "'negative_prompt':'people'}}");
    }

    @Test
    void optionThatCannotBeHonouredIsRefusedUnsent() {
        ImageRequest seed = ImageRequest.builder("a").seed(4_294_967_294L).build();
        ImageRequest avoid = ImageRequest.builder("a").avoid("b").build();
        ImageRequest quality = ImageRequest.builder("a").quality(Quality.LOW).build();
        ImageRequest wide = ImageRequest.builder("a").shape(Shape.WIDE).build();
        refused(openAi("gpt-image-1"), seed, "seed");
        refused(openAi("gpt-image-1"), avoid, "avoid");
        refused(openAi("dall-e-2"), quality, "quality");
        refused(openAi("dall-e-2"), wide, "shape");
        refused(gemini(), seed, "seed");
        refused(gemini(), avoid, "avoid");
        refused(gemini(), quality, "quality");
        refused(stability(), quality, "quality");
        refused(huggingFace(), quality, "quality");
        assertThat(server.received()).isEmpty();
    }

    private static void refused(ImageModel model, ImageRequest request, String option) {
        assertThatThrownBy(() -> model.generate(request))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining(option);
    }

    private void assertSent(String body) {
        assertThat(ProviderClient.JSON.readTree(server.received().getLast().body()))
                .isEqualTo(Sent.json(body));
    }

    private ImageModel openAi(String model) {
        return OpenAiImageModel.builder(model).apiKey(() -> "k").baseUrl(server.url()).build();
    }

    private ImageModel gemini() {
        return GeminiImageModel.builder("gemini-2.5-flash-image")
                .apiKey(() -> "k")
                .baseUrl(server.url())
                .build();
    }

    private ImageModel stability() {
        return StabilityImageModel.builder("core").apiKey(() -> "k").baseUrl(server.url()).build();
    }

    private ImageModel huggingFace() {
        return HuggingFaceImageModel.builder("black-forest-labs/FLUX.1-dev")
                .apiKey(() -> "k")
                .baseUrl(server.url())
                .build();
    }
}
