package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentStatus;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Revision;
import io.aiwriter.content.Section;
import io.aiwriter.library.ContentLibrary;
import io.aiwriter.library.ContentPage;
import io.aiwriter.library.ContentQuery;
import io.aiwriter.library.ContentQuery.Field;
import io.aiwriter.library.ContentQuery.Order;
import io.aiwriter.library.ContentQuery.Range;
import io.aiwriter.library.StaleReviewException;
import io.aiwriter.library.StatusChange;
import io.aiwriter.library.StatusTransitionException;
import io.aiwriter.research.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ContentLibrary} does. */
public abstract class AbstractContentLibraryContractTest extends AbstractContentRepositoryFixture {

    private static final ContentQuery ALL = ContentQuery.builder().build();

    @SuppressWarnings("NullAway.Init")
    private ContentLibrary library;

    /** The library over what {@link #open} has given. */
    protected abstract ContentLibrary library();

    @BeforeEach
    void openLibrary() {
        library = library();
    }

    @Test
    void emptyLibraryHasNothing() {
        assertThat(library.find(ANA, ALL).contents()).isEmpty();
        assertThat(library.find(ANA, ALL).nextCursor()).isEmpty();
        assertThat(library.count(ANA, ALL)).isZero();
        assertThat(library.summary(ANA, UUID.randomUUID())).isEmpty();
    }

    @Test
    void newContentIsDraftOfItsType() {
        Content post = add("Post", content -> content.type("linkedin-post").language("de"));

        ContentSummary summary = library.summary(ANA, post.id()).orElseThrow();

        assertThat(summary.status()).isEqualTo(ContentStatus.DRAFT);
        assertThat(summary.type()).isEqualTo("linkedin-post");
        assertThat(summary.language()).isEqualTo("de");
        assertThat(summary.createdAt()).isEqualTo(summary.savedAt());
        assertThat(titles(ALL)).containsExactly("Post");
    }

    @Test
    void everyConditionNarrows() {
        add("German post", content -> content.type("post").language("de"));
        add("English post", content -> content.type("post").language("en"));
        add("English ad", content -> content.type("ad").language("en").keywords(List.of("a", "b")));

        assertThat(titles(query(q -> q.types(List.of("post")))))
                .containsExactlyInAnyOrder("German post", "English post");
        assertThat(titles(query(q -> q.types(List.of("post", "ad")).languages(List.of("en")))))
                .containsExactlyInAnyOrder("English post", "English ad");
        assertThat(titles(query(q -> q.keywords(List.of("a", "b"))))).containsExactly("English ad");
        assertThat(titles(query(q -> q.keywords(List.of("a", "c"))))).isEmpty();
        assertThat(titles(query(q -> q.status(ContentStatus.APPROVED)))).isEmpty();
        assertThat(titles(query(q -> q.status(ContentStatus.APPROVED, ContentStatus.DRAFT))))
                .hasSize(3);
    }

    @Test
    void rangesHaveTheirStartAndNotTheirEnd() {
        Content first = add("One", words(3));
        add("Two", words(5));
        ContentVersion edited = contents.save(ANA, first, Evidence.NONE, "again");
        ContentSummary two = library.find(ANA, query(q -> q.text("two"))).contents().getFirst();

        assertThat(titles(query(q -> q.words(new Range<>(3, 5))))).containsExactly("One");
        assertThat(titles(query(q -> q.words(new Range<>(5, null))))).containsExactly("Two");
        assertThat(titles(query(q -> q.words(new Range<>(null, 3))))).isEmpty();
        assertThat(titles(query(q -> q.saved(new Range<>(edited.savedAt(), null)))))
                .contains("One");
        assertThat(titles(query(q -> q.saved(new Range<>(null, two.savedAt()))))).isEmpty();
        assertThat(titles(query(q -> q.created(new Range<>(null, two.createdAt())))))
                .isSubsetOf("One");
    }

    @Test
    void rangeMustNotEndBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range<>(3, 2))
                .withMessageContaining("3 to 2");
    }

    @Test
    void sortsBySeveralFields() {
        add("beta", words(3));
        add("Álpha", words(3));
        add("gamma", words(1));

        assertThat(titles(sorted(Order.ascending(Field.TITLE))))
                .containsExactly("Álpha", "beta", "gamma");
        assertThat(titles(sorted(Order.descending(Field.TITLE))))
                .containsExactly("gamma", "beta", "Álpha");
        assertThat(titles(sorted(Order.ascending(Field.WORDS), Order.descending(Field.TITLE))))
                .containsExactly("gamma", "beta", "Álpha");
        assertThat(titles(sorted(Order.descending(Field.WORDS), Order.ascending(Field.TITLE))))
                .containsExactly("Álpha", "beta", "gamma");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void pagesByCursorGiveEverythingOnceInOrder(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 23; i++) {
            int length = 1 + random.nextInt(4);
            String type = "type" + random.nextInt(3);
            add("Title " + random.nextInt(6), content -> words(length).apply(content).type(type));
        }
        List<Field> fields = new ArrayList<>(List.of(Field.values()));
        Collections.shuffle(fields, random);
        List<Order> orders =
                fields.stream()
                        .limit(1 + random.nextInt(3))
                        .map(field -> new Order(field, random.nextBoolean()))
                        .toList();
        ContentQuery query = ContentQuery.builder().orders(orders).limit(4).build();
        ContentQuery whole = ContentQuery.builder().orders(orders).limit(100).build();

        List<ContentSummary> paged = walk(query);

        assertThat(paged).isEqualTo(library.find(ANA, whole).contents()).hasSize(23);
        assertThat(library.count(ANA, query)).isEqualTo(23);
        Comparator<ContentSummary> comparator =
                orders.stream()
                        .map(Comparators::of)
                        .reduce(Comparator::thenComparing)
                        .orElseThrow();
        assertThat(paged).isSortedAccordingTo(comparator);
    }

    @Test
    void cursorStaysRightWhileContentsComeAndGo() {
        List<Content> saved = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            saved.add(add("Content " + i, words(1)));
        }
        ContentQuery query = ContentQuery.builder().limit(3).build();
        ContentPage first = library.find(ANA, query);
        add("Newer", words(1));
        contents.delete(ANA, saved.get(6).id());
        contents.delete(ANA, saved.get(4).id());

        ContentPage second = library.find(ANA, query.after(first.nextCursor().orElseThrow()));

        assertThat(first.contents())
                .extracting(ContentSummary::title)
                .containsExactly("Content 8", "Content 7", "Content 6");
        assertThat(second.contents())
                .extracting(ContentSummary::title)
                .containsExactly("Content 5", "Content 3", "Content 2");
    }

    @Test
    void offsetPassesOver() {
        add("a", words(1));
        add("b", words(1));
        add("c", words(1));
        List<Order> byTitle = List.of(Order.ascending(Field.TITLE));

        ContentPage page = library.find(ANA, query(q -> q.orders(byTitle).offset(1).limit(1)));

        assertThat(page.contents()).extracting(ContentSummary::title).containsExactly("b");
        ContentQuery next = query(q -> q.orders(byTitle).limit(1));
        assertThat(titles(next.after(page.nextCursor().orElseThrow()))).containsExactly("c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "e30",
                "bnVsbA",
                "eyJvcmRlcnMiOiItU0FWRUQiLCJrZXkiOjEsInZhbHVlcyI6WyJ4Il19",
                "' OR 1=1 --"
            })
    void foreignCursorIsRefused(String cursor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.find(ANA, ALL.after(cursor)))
                .withMessageContaining("cursor");
    }

    @Test
    void cursorOfAnotherOrderIsRefused() {
        add("a", words(1));
        add("b", words(1));
        ContentQuery byTitle = query(q -> q.orders(List.of(Order.ascending(Field.TITLE))).limit(1));
        String cursor = library.find(ANA, byTitle).nextCursor().orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.find(ANA, ALL.after(cursor)))
                .withMessageContaining("order");
    }

    @Test
    void textFindsWordsOfTitleAndSections() {
        add("Über Brücken", content -> sections(content, "Stone arches carry weight."));
        add("On tunnels", content -> sections(content, "They carry trains under the ÉCOLE."));

        assertThat(texts("bruecken")).isEmpty();
        assertThat(texts("brucken")).containsExactly("Über Brücken");
        assertThat(texts("BRÜCKEN arches")).containsExactly("Über Brücken");
        assertThat(texts("carry")).hasSize(2);
        assertThat(texts("ecole")).containsExactly("On tunnels");
        assertThat(texts("carry boats")).isEmpty();
        assertThat(library.count(ANA, query(q -> q.text("carry")))).isEqualTo(2);
    }

    @Test
    void textFollowsNewVersionsAndDeletions() {
        Content content = add("First title", words(2));
        contents.save(ANA, content.toBuilder().title("Second").build(), Evidence.NONE, "renamed");

        assertThat(texts("first")).isEmpty();
        assertThat(texts("second")).containsExactly("Second");
        contents.delete(ANA, content.id());
        assertThat(texts("second")).isEmpty();
    }

    @Test
    void bestFitComesFirstAndPagesGoOn() {
        add("Other", content -> sections(content, "One mention of granite among many words here."));
        add("Granite", content -> sections(content, "Granite is granite, and granite stays."));
        add("Third", content -> sections(content, "Also granite."));
        ContentQuery query = query(q -> q.text("granite").limit(1));

        List<ContentSummary> found = walk(query);

        assertThat(found).extracting(ContentSummary::title).first().isEqualTo("Granite");
        assertThat(found).extracting(ContentSummary::title).hasSize(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "a OR b",
                "title:x",
                "NEAR(a b)",
                "*",
                "a*",
                "(",
                "!&|",
                "--",
                "%",
                "\\",
                "a \"b\" c",
                "^x",
                "-y",
                "{}",
                "'; DROP TABLE contents; --"
            })
    void textHasNoSyntax(String text) {
        add("Plain", words(1));

        assertThat(texts(text)).isEmpty();
    }

    @Test
    void statusMovesTowardsReaders() {
        Content content = add("Post", words(1));
        ContentSummary reviewed = change(content, ContentStatus.IN_REVIEW, "have a look");

        assertThat(reviewed.status()).isEqualTo(ContentStatus.IN_REVIEW);
        assertThat(reviewed.version()).isEqualTo(1);
        change(content, ContentStatus.APPROVED, "fine");
        assertThat(titles(query(q -> q.status(ContentStatus.APPROVED)))).containsExactly("Post");
        assertThat(library.statusChanges(ANA, content.id()))
                .extracting(StatusChange::from, StatusChange::to, StatusChange::reason)
                .containsExactly(
                        tuple(ContentStatus.DRAFT, ContentStatus.IN_REVIEW, "have a look"),
                        tuple(ContentStatus.IN_REVIEW, ContentStatus.APPROVED, "fine"));
        assertThat(library.statusChanges(ANA, content.id()))
                .extracting(StatusChange::author)
                .containsOnly("ana");
        assertThat(contents.versions(ANA, content.id())).hasSize(1);
    }

    @Test
    void statusIsKeptByNewVersions() {
        Content content = add("Post", words(1));
        change(content, ContentStatus.IN_REVIEW, "");
        contents.save(ANA, content, Evidence.NONE, "edited");

        assertThat(library.summary(ANA, content.id()).orElseThrow().status())
                .isEqualTo(ContentStatus.IN_REVIEW);
    }

    @Test
    void everyTransitionIsAllowedOrRefused() {
        for (ContentStatus from : ContentStatus.values()) {
            for (ContentStatus to : ContentStatus.values()) {
                Content content = add(from + " to " + to, words(1));
                reach(content, from);
                if (from.mayBecome(to)) {
                    assertThat(change(content, to, "").status()).isEqualTo(to);
                } else {
                    assertThatExceptionOfType(StatusTransitionException.class)
                            .isThrownBy(() -> change(content, to, ""))
                            .withMessageContaining("cannot become " + to);
                    assertThat(library.summary(ANA, content.id()).orElseThrow().status())
                            .isEqualTo(from);
                }
            }
        }
    }

    @Test
    void judgementOfOldVersionIsRefused() {
        Content content = add("Post", words(1));
        change(content, ContentStatus.IN_REVIEW, "");
        contents.save(ANA, content, Evidence.NONE, "edited meanwhile");

        assertThatExceptionOfType(StaleReviewException.class)
                .isThrownBy(
                        () ->
                                library.changeStatus(
                                        ANA,
                                        content.id(),
                                        ContentStatus.APPROVED,
                                        Revision.of("fine").basedOn(1)))
                .withMessageContaining("version 2 now");
        assertThat(library.statusChanges(ANA, content.id())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangerReachesNothing(Owner stranger) {
        Content content = add("Secret", words(1));
        change(content, ContentStatus.IN_REVIEW, "");

        assertThat(library.find(stranger, ALL).contents()).isEmpty();
        assertThat(library.find(stranger, query(q -> q.text("secret"))).contents()).isEmpty();
        assertThat(library.count(stranger, ALL)).isZero();
        assertThat(library.summary(stranger, content.id())).isEmpty();
        assertThat(library.statusChanges(stranger, content.id())).isEmpty();
        assertThat(
                        library.changeStatus(
                                stranger,
                                content.id(),
                                ContentStatus.APPROVED,
                                Revision.of("mine")))
                .isEmpty();
        assertThat(library.summary(ANA, content.id()).orElseThrow().status())
                .isEqualTo(ContentStatus.IN_REVIEW);
    }

    static List<Owner> strangers() {
        return List.of(BEN, OTHER_ANA);
    }

    @Test
    void deletionLeavesNoTrace() {
        Content content = add("Gone", content1 -> content1.keywords(List.of("k")));
        change(content, ContentStatus.ARCHIVED, "");
        contents.delete(ANA, content.id());

        assertThat(library.count(ANA, ALL)).isZero();
        assertThat(library.count(ANA, query(q -> q.keywords(List.of("k"))))).isZero();
        assertThat(library.statusChanges(ANA, content.id())).isEmpty();
    }

    private void reach(Content content, ContentStatus status) {
        List<ContentStatus> way =
                switch (status) {
                    case DRAFT -> List.of();
                    case IN_REVIEW -> List.of(ContentStatus.IN_REVIEW);
                    case APPROVED -> List.of(ContentStatus.IN_REVIEW, ContentStatus.APPROVED);
                    case PUBLISHED ->
                            List.of(
                                    ContentStatus.IN_REVIEW,
                                    ContentStatus.APPROVED,
                                    ContentStatus.PUBLISHED);
                    case ARCHIVED -> List.of(ContentStatus.ARCHIVED);
                };
        way.forEach(step -> change(content, step, ""));
    }

    private ContentSummary change(Content content, ContentStatus status, String reason) {
        Optional<ContentSummary> changed =
                library.changeStatus(ANA, content.id(), status, Revision.of(reason));
        return changed.orElseThrow();
    }

    private List<ContentSummary> walk(ContentQuery query) {
        List<ContentSummary> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ContentPage page = library.find(ANA, query);
        all.addAll(page.contents());
        while (page.nextCursor().isPresent()) {
            String cursor = page.nextCursor().get();
            assertThat(seen.add(cursor)).as("a cursor was given twice").isTrue();
            page = library.find(ANA, query.after(cursor));
            all.addAll(page.contents());
        }
        return all;
    }

    private Content add(String title, UnaryOperator<Content.Builder> change) {
        Content content = change.apply(Samples.uncited(title).toBuilder()).build();
        contents.save(ANA, content, Evidence.NONE, "written");
        return content;
    }

    private static UnaryOperator<Content.Builder> words(int count) {
        return content -> sections(content, String.join(" ", Collections.nCopies(count, "word")));
    }

    private static Content.Builder sections(Content.Builder content, String text) {
        return content.sections(List.of(new Section("", text, List.of())));
    }

    private static ContentQuery query(UnaryOperator<ContentQuery.Builder> change) {
        return change.apply(ContentQuery.builder()).build();
    }

    private static ContentQuery sorted(Order... orders) {
        return query(q -> q.orders(List.of(orders)));
    }

    private List<String> texts(String text) {
        return titles(query(q -> q.text(text)));
    }

    private List<String> titles(ContentQuery query) {
        return library.find(ANA, query).contents().stream().map(ContentSummary::title).toList();
    }

    /** The orders in Java's words. */
    private static final class Comparators {

        static Comparator<ContentSummary> of(Order order) {
            Comparator<ContentSummary> ascending =
                    switch (order.field()) {
                        case SAVED -> Comparator.comparing(ContentSummary::savedAt);
                        case CREATED -> Comparator.comparing(ContentSummary::createdAt);
                        case TITLE -> Comparator.comparing(ContentSummary::title);
                        case WORDS -> Comparator.comparing(ContentSummary::wordCount);
                        case TYPE -> Comparator.comparing(ContentSummary::type);
                        case STATUS -> Comparator.comparing(content -> content.status().name());
                    };
            return order.descending() ? ascending.reversed() : ascending;
        }
    }
}
