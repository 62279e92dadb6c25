package io.aiwriter.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.Stage;
import io.aiwriter.research.PageReader;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.testkit.ScriptedChatModel;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final ChatRequest ASK = ChatRequest.builder().user("How long?").build();
    private static final URI PAGE = URI.create("https://example.org/bridges");

    private final MemoryJournal entries = new MemoryJournal();

    @Test
    void answeredCallIsNotMadeAgain() {
        ScriptedChatModel model = ScriptedChatModel.builder().answer(odd()).build();

        ChatResponse made = Journal.over(entries).over(model).chat(ASK);
        ChatResponse recorded = Journal.over(entries).over(model).chat(ASK);

        assertThat(made).isEqualTo(odd());
        assertThat(recorded).isEqualTo(odd());
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void streamedAnswerIsReplayedAsStream() {
        ScriptedChatModel model = ScriptedChatModel.builder().answer(odd()).build();
        drain(Journal.over(entries).over(model));

        List<ChatEvent> replay = drain(Journal.over(entries).over(model));

        assertThat(replay)
                .containsExactly(
                        new ChatEvent.ReasoningDelta(odd().reasoning()),
                        new ChatEvent.TextDelta(odd().text()),
                        new ChatEvent.Completed(odd()));
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void equalRequestsHaveAnswersOfTheirOwn() {
        ScriptedChatModel model = ScriptedChatModel.builder().answer("one").answer("two").build();
        ChatModel first = Journal.over(entries).over(model);
        first.chat(ASK);
        first.chat(ASK);

        ChatModel second = Journal.over(entries).over(model);

        assertThat(second.chat(ASK).text()).isEqualTo("one");
        assertThat(second.chat(ASK).text()).isEqualTo("two");
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void stagesHaveAnswersOfTheirOwn() {
        ScriptedChatModel model = ScriptedChatModel.builder().answer("one").answer("two").build();
        Journal journal = Journal.over(entries);
        journal.enter(Stage.OUTLINE);
        journal.over(model).chat(ASK);
        journal.enter(Stage.DRAFT);

        assertThat(journal.over(model).chat(ASK).text()).isEqualTo("two");
        assertThat(entries.entries.keySet())
                .anyMatch(key -> key.matches("outline/chat/[0-9a-f]{64}/0"))
                .anyMatch(key -> key.matches("draft/chat/[0-9a-f]{64}/0"));
    }

    @Test
    void failedCallIsNotRecordedAndKeepsItsPlace() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .fail(new IllegalStateException("down"))
                        .failAfter("half", new IllegalStateException("cut"))
                        .answer("whole")
                        .build();
        ChatModel journaled = Journal.over(entries).over(model);
        assertThatThrownBy(() -> journaled.chat(ASK)).hasMessage("down");
        assertThatThrownBy(() -> drain(journaled)).hasMessage("cut");
        assertThat(entries.entries).isEmpty();

        assertThat(journaled.chat(ASK).text()).isEqualTo("whole");
        assertThat(Journal.over(entries).over(model).chat(ASK).text()).isEqualTo("whole");
    }

    @Test
    void abandonedStreamIsNotRecorded() {
        ChatModel model = ScriptedChatModel.answering(request -> "a long answer");
        try (ChatStream stream = Journal.over(entries).over(model).stream(ASK)) {
            assertThat(stream.next()).isInstanceOf(ChatEvent.TextDelta.class);
        }
        assertThat(entries.entries).isEmpty();
    }

    @Test
    void readSourceComesBackWithItsId() {
        AtomicInteger reads = new AtomicInteger();
        PageReader pages =
                location -> {
                    reads.incrementAndGet();
                    return source();
                };

        Source read = Journal.over(entries).over(pages).read(PAGE);
        Source recorded = Journal.over(entries).over(pages).read(PAGE);

        assertThat(reads).hasValue(1);
        assertThat(recorded).usingRecursiveComparison().isEqualTo(read);
        assertThat(recorded.publishedOn()).contains(LocalDate.of(2020, 2, 29));
    }

    @Test
    void answeredSearchIsNotMadeAgain() {
        SearchRequest ask = SearchRequest.builder("bridges").build();
        CountedSearch search = new CountedSearch();

        List<SearchResult> made = Journal.over(entries).over(search).search(ask);
        List<SearchResult> recorded = Journal.over(entries).over(search).search(ask);

        assertThat(search.count).isEqualTo(1);
        assertThat(recorded).isEqualTo(made).hasSize(2);
        Journal.over(entries).over(search).search(SearchRequest.builder("arches").build());
        assertThat(search.count).isEqualTo(2);
    }

    @Test
    void unreadableSourceIsTriedAgain() {
        AtomicInteger reads = new AtomicInteger();
        PageReader pages =
                location -> {
                    if (reads.incrementAndGet() == 1) {
                        throw new UnreadableSourceException(
                                location, UnreadableSourceException.Reason.FAILED, "gone", null);
                    }
                    return source();
                };
        PageReader journaled = Journal.over(entries).over(pages);
        assertThatThrownBy(() -> journaled.read(PAGE)).hasMessageContaining("gone");

        assertThat(journaled.read(PAGE).title()).isEqualTo("Bridges");
    }

    @Test
    void withoutRecordEachCallIsMade() {
        ScriptedChatModel model = ScriptedChatModel.answering(request -> "yes");
        ChatModel journaled = Journal.none().over(model);
        journaled.chat(ASK);
        Journal.none().over(model).chat(ASK);
        assertThat(model.requests()).hasSize(2);
        assertThat(journaled.info()).isEqualTo(model.info());
    }

    private static List<ChatEvent> drain(ChatModel model) {
        List<ChatEvent> events = new ArrayList<>();
        try (ChatStream stream = model.stream(ASK)) {
            stream.forEachRemaining(events::add);
        }
        return events;
    }

    /** An answer with every field set, and characters that stores and JSON find hard. */
    private static ChatResponse odd() {
        return new ChatResponse(
                "quote \" back \\ nul \0 half \uD800 line \u2028 \uD83D\uDE00 ä",
                "hm",
                new FinishReason(FinishReason.Kind.LENGTH, "max_tokens"),
                new TokenUsage(1, 2, 3, 4, 5, false),
                "m-1",
                List.of("a warning"));
    }

    private static Source source() {
        return Source.builder(PAGE, SourceText.of("# Bridges\n\nThey span.\uD83D\uDE00"))
                .title("Bridges")
                .mediaType("text/html")
                .author("Ana")
                .language("en")
                .publishedOn(LocalDate.of(2020, 2, 29))
                .readAt(Instant.parse("2026-11-24T01:02:03.000000004Z"))
                .build();
    }

    /** A search that gives one full and one bare result. */
    private static final class CountedSearch implements SearchProvider {

        private int count;

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public Set<SearchAbility> abilities() {
            return Set.of();
        }

        @Override
        public List<SearchResult> search(SearchRequest request) {
            count++;
            return List.of(
                    SearchResult.builder(PAGE)
                            .title(SourceText.of("Bridges"))
                            .snippet(SourceText.of("They \u00e4"))
                            .text(SourceText.of("They span."))
                            .authors(List.of("Ana", "Ben"))
                            .publishedOn(LocalDate.of(2020, 2, 29))
                            .build(),
                    SearchResult.builder(PAGE).build());
        }
    }
}
