package io.aiwriter.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.Owner;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ReasoningEffort;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequestJsonTest {

    @Test
    void everyFieldOfRequestComesBack() throws ReflectiveOperationException {
        ContentRequest request =
                ContentRequest.builder("How do bridges stand? \uD83D\uDE00")
                        .owner(new Owner("acme", "ana"))
                        .recipe("blog-post")
                        .input("keyphrase", "bridges \u00e4")
                        .input("count", 7)
                        .input("share", 0.25)
                        .input("flag", true)
                        .input("points", List.of("one", "two"))
                        .language("pt-BR")
                        .audience("children")
                        .tone("friendly")
                        .words(1234)
                        .sections(12)
                        .location(URI.create("file:///b.md"))
                        .location(URI.create("https://example.org/?q=%20"))
                        .source(
                                Source.builder(
                                                URI.create("file:///a.md"),
                                                SourceText.of("They stand on piers."))
                                        .build())
                        .build();

        ContentRequest read = RequestJson.read(RequestJson.write(request));

        for (Method accessor : accessors(ContentRequest.class)) {
            assertThat(accessor.invoke(read))
                    .as("%s, which RequestJson must write and read", accessor.getName())
                    .isEqualTo(accessor.invoke(request))
                    .isNotEqualTo(accessor.invoke(ContentRequest.builder("x").build()));
        }
    }

    @Test
    void everyOptionOfChatRequestTellsRequestsApart() {
        ChatRequest plain = ChatRequest.builder().user("Hi").build();
        List<ChatRequest> variants =
                List.of(
                        plain,
                        plain.toBuilder().user("Hi").build(),
                        ChatRequest.builder().system("Hi").user("Hi").build(),
                        plain.toBuilder().maxOutputTokens(7).build(),
                        plain.toBuilder().temperature(0.5).build(),
                        plain.toBuilder().topP(0.5).build(),
                        plain.toBuilder().stopSequences(List.of("END")).build(),
                        plain.toBuilder().seed(7).build(),
                        plain.toBuilder().reasoningEffort(ReasoningEffort.LOW).build(),
                        plain.toBuilder()
                                .responseFormat(new ResponseFormat.JsonSchema("a", "{}"))
                                .build());

        assertThat(variants.stream().map(ChatJson::canonical)).doesNotHaveDuplicates();
        assertThat(ChatJson.canonical(ChatRequest.builder().user("Hi").build()))
                .isEqualTo(ChatJson.canonical(plain));
        assertThat(accessors(ChatRequest.class))
                .as("options, each of which needs a variant above")
                .hasSize(8);
    }

    private static Set<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .filter(
                        method ->
                                !Set.of("toString", "toBuilder", "hashCode")
                                        .contains(method.getName()))
                .collect(Collectors.toSet());
    }
}
