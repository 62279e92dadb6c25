package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.aiwriter.Owner;
import io.aiwriter.content.ConflictException;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentRepository.Unindexed;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Revision;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link ContentRepository} does with contents and versions. What it does with sources
 * is in {@link AbstractContentSourcesContractTest}.
 */
public abstract class AbstractContentRepositoryContractTest
        extends AbstractContentRepositoryFixture {

    @Test
    void everyFieldOfContentComesBack() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content content = Samples.content(evidence);
        Instant before = Instant.now().minusSeconds(1);

        ContentVersion saved = contents.save(ANA, content, evidence, "written");

        assertThat(saved.number()).isEqualTo(1);
        assertThat(saved.content()).isEqualTo(content);
        assertThat(saved.reason()).isEqualTo("written");
        assertThat(saved.author()).isEqualTo("ana");
        assertThat(saved.savedAt()).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(contents.find(ANA, content.id())).contains(saved);
    }

    @Test
    void everyFieldOfSourceComesBack() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content content = save(ANA, evidence);

        Evidence stored = contents.evidence(ANA, content.id());

        assertThat(stored.passages()).isEqualTo(evidence.passages());
        assertThat(stored.sources())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(evidence.sources());
    }

    @Test
    void absentFieldsStayAbsent() {
        Source bare =
                Source.builder(
                                URI.create("file:///notes.txt"),
                                Samples.source("Plain text.").text())
                        .build();
        Evidence evidence = new Evidence(List.of(bare), List.of(Samples.passage(bare)));
        Content content = save(ANA, evidence);

        Source stored = contents.evidence(ANA, content.id()).sources().getFirst();

        assertThat(stored.author()).isEmpty();
        assertThat(stored.publishedOn()).isEmpty();
        assertThat(stored.language()).isEmpty();
        assertThat(stored.title()).isEqualTo("notes.txt");
        assertThat(contents.find(ANA, content.id()).orElseThrow().content()).isEqualTo(content);
    }

    static List<String> hardTexts() {
        return List.of(
                "שלום \u200Fعليكم\u200F بالعالم",
                "👩🏽‍🚀 writes about 🧬 and 𝒜𝓼𝓽𝓻𝓪𝓵 𐍈 letters",
                "one\r\ntwo\rthree\nfour\t five \u2028six\u0085",
                "\u0001\u0002\u001B[31m\u007F\uFEFF\uFFFD\uFFFE bytes as text",
                "e\u0301 is not é, and ﬁ is not fi",
                "'; DROP TABLE contents; -- :name <tag> ? % _ \\ \\u0041 {\"a\": null}",
                "  leading and trailing blanks  \n");
    }

    @ParameterizedTest
    @MethodSource("hardTexts")
    void hardTextsComeBackUnchanged(String text) {
        Evidence evidence = Samples.evidence(text);
        Content content = save(ANA, evidence);

        assertThat(contents.find(ANA, content.id()).orElseThrow().content()).isEqualTo(content);
        Evidence stored = contents.evidence(ANA, content.id());
        assertThat(stored.sources().getFirst().text().untrusted()).isEqualTo(text);
        assertThat(stored.passages()).isEqualTo(evidence.passages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul \u0000 byte", "half a pair \uD83D", "\uDE00 the other half"})
    void textThatCannotBeKeptExactlyIsRefused(String text) {
        Evidence evidence = Samples.evidence(text);
        Content content = Samples.content(evidence);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.save(ANA, content, evidence, "written"));
        assertThat(contents.list(ANA, 10, 0)).isEmpty();
    }

    @Test
    void randomTextOfOneMegabyteComesBack() {
        String text =
                new Random(7)
                        .ints(500_000, 0x20, 0x2FFFF)
                        .filter(c -> c < 0xD800 || c > 0xDFFF)
                        .limit(350_000)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        Evidence evidence = Samples.evidence(text);
        Content content = save(ANA, evidence);

        assertThat(contents.find(ANA, content.id()).orElseThrow().content().equals(content))
                .isTrue();
        Evidence stored = contents.evidence(ANA, content.id());
        assertThat(stored.sources().getFirst().text().untrusted().equals(text)).isTrue();
        assertThat(stored.sources().getFirst().contentHash())
                .isEqualTo(evidence.sources().getFirst().contentHash());
    }

    @Test
    void versionsAreNumberedAndKept() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content first = save(ANA, evidence);
        Content second = first.toBuilder().title("Second").build();

        ContentVersion saved = contents.save(ANA, second, Evidence.NONE, "edited");

        assertThat(saved.number()).isEqualTo(2);
        assertThat(contents.find(ANA, first.id())).contains(saved);
        assertThat(contents.versions(ANA, first.id()))
                .extracting(ContentVersion::number, ContentVersion::content, ContentVersion::reason)
                .containsExactly(tuple(1, first, "written"), tuple(2, second, "edited"));
    }

    @Test
    void versionIsFoundByItsNumber() {
        Content first = saveUncited(ANA, "First");
        contents.save(ANA, first, Evidence.NONE, Revision.of("edited").by("Editor Eve"));

        assertThat(contents.version(ANA, first.id(), 1).orElseThrow().reason())
                .isEqualTo("written");
        assertThat(contents.version(ANA, first.id(), 2).orElseThrow().author())
                .isEqualTo("Editor Eve");
        assertThat(contents.version(ANA, first.id(), 3)).isEmpty();
        assertThat(contents.version(ANA, first.id(), 0)).isEmpty();
    }

    @Test
    void revertMakesEarlierVersionTheNewest() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content first = save(ANA, evidence);
        contents.save(ANA, first.toBuilder().title("Worse").build(), Evidence.NONE, "edited");

        ContentVersion again =
                contents.revert(ANA, first.id(), 1, Revision.of("it was better").basedOn(2))
                        .orElseThrow();

        assertThat(again.number()).isEqualTo(3);
        assertThat(again.content()).isEqualTo(first);
        assertThat(again.reason()).isEqualTo("it was better");
        assertThat(contents.find(ANA, first.id())).contains(again);
        assertThat(contents.revert(ANA, first.id(), 9, Revision.of("no such"))).isEmpty();
    }

    @Test
    void saveFromOldVersionIsRefusedWithBothStates() {
        Content first = saveUncited(ANA, "First");
        Content theirs = first.toBuilder().title("Theirs").build();
        Content mine = first.toBuilder().title("Mine").build();
        ContentVersion stored =
                contents.save(ANA, theirs, Evidence.NONE, Revision.of("faster").basedOn(1));

        ConflictException conflict =
                assertThatExceptionOfType(ConflictException.class)
                        .isThrownBy(
                                () ->
                                        contents.save(
                                                ANA,
                                                mine,
                                                Evidence.NONE,
                                                Revision.of("slower").basedOn(1)))
                        .withMessageContaining("has version 2 now")
                        .actual();

        assertThat(conflict.stored()).contains(stored);
        assertThat(conflict.refused()).isEqualTo(mine);
        assertThat(contents.versions(ANA, first.id())).hasSize(2);
    }

    @Test
    void saveOfWhatMustNotExistIsRefusedWhenItDoes() {
        Content content = Samples.uncited("New");
        Revision fresh = Revision.of("written").basedOn(0);

        assertThat(contents.save(ANA, content, Evidence.NONE, fresh).number()).isEqualTo(1);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> contents.save(ANA, content, Evidence.NONE, fresh));
    }

    @Test
    void saveFromVersionOfDeletedContentIsRefused() {
        Content content = saveUncited(ANA, "Gone");
        contents.delete(ANA, content.id());

        ConflictException conflict =
                assertThatExceptionOfType(ConflictException.class)
                        .isThrownBy(
                                () ->
                                        contents.save(
                                                ANA,
                                                content,
                                                Evidence.NONE,
                                                Revision.of("late").basedOn(1)))
                        .withMessageContaining("is not stored")
                        .actual();

        assertThat(conflict.stored()).isEmpty();
        assertThat(contents.find(ANA, content.id())).isEmpty();
    }

    @Test
    void ofConcurrentSavesFromOneVersionOneWins() throws Exception {
        Content content = saveUncited(ANA, "Contested");

        List<Boolean> won =
                together(
                        i -> {
                            try {
                                contents.save(
                                        ANA,
                                        content.toBuilder().title("By " + i).build(),
                                        Evidence.NONE,
                                        Revision.of("race").basedOn(1));
                                return true;
                            } catch (ConflictException e) {
                                return false;
                            }
                        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(contents.versions(ANA, content.id())).hasSize(2);
    }

    @Test
    void concurrentSavesLeaveNoGapInNumbers() throws Exception {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content content = Samples.content(evidence);

        List<Integer> numbers =
                together(
                                i ->
                                        IntStream.range(0, 5)
                                                .map(
                                                        n ->
                                                                contents.save(
                                                                                ANA, content,
                                                                                evidence, "s")
                                                                        .number())
                                                .boxed()
                                                .toList())
                        .stream()
                        .flatMap(List::stream)
                        .sorted()
                        .toList();

        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, THREADS * 5).boxed().toList());
        assertThat(contents.versions(ANA, content.id())).hasSize(THREADS * 5);
    }

    @Test
    void concurrentSavesOfSharedSourcesAndDeletionsAgree() throws Exception {
        Evidence shared = Samples.evidence("Everybody cites this.");
        Content keeper = save(ANA, shared);

        together(
                i -> {
                    for (int n = 0; n < 5; n++) {
                        Content passing = save(ANA, shared);
                        contents.delete(ANA, passing.id());
                    }
                    return i;
                });

        assertThat(contents.list(ANA, 10, 0))
                .extracting(ContentSummary::id)
                .containsExactly(keeper.id());
        assertThat(contents.evidence(ANA, keeper.id()).passages()).isEqualTo(shared.passages());
    }

    @Test
    void unknownContentIsEmpty() {
        UUID unknown = UUID.randomUUID();

        assertThat(contents.find(ANA, unknown)).isEmpty();
        assertThat(contents.versions(ANA, unknown)).isEmpty();
        assertThat(contents.evidence(ANA, unknown)).isEqualTo(Evidence.NONE);
        assertThat(contents.list(ANA, 10, 0)).isEmpty();
        assertThat(contents.delete(ANA, unknown)).isFalse();
        assertThat(contents.unindexed()).isEmpty();
    }

    @Test
    void listGivesNewestFirstInPages() {
        List<Content> saved = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            saved.add(saveUncited(ANA, "Content " + i));
        }
        contents.save(ANA, saved.get(1), Evidence.NONE, "edited");

        assertThat(contents.list(ANA, 10, 0))
                .extracting(ContentSummary::title)
                .containsExactly("Content 1", "Content 4", "Content 3", "Content 2", "Content 0");
        assertThat(contents.list(ANA, 2, 0)).isEqualTo(contents.list(ANA, 10, 0).subList(0, 2));
        assertThat(contents.list(ANA, 2, 3)).isEqualTo(contents.list(ANA, 10, 0).subList(3, 5));
        assertThat(contents.list(ANA, 10, 5)).isEmpty();
    }

    @Test
    void summaryTellsOfNewestVersion() {
        Evidence evidence = Samples.evidence("Five words of plain text");
        Content content = Samples.content(evidence);
        ContentVersion first = contents.save(ANA, content, evidence, "written");
        Content renamed = content.toBuilder().title("Renamed").build();
        ContentVersion newest = contents.save(ANA, renamed, Evidence.NONE, "renamed");

        assertThat(contents.list(ANA, 1, 0))
                .containsExactly(
                        ContentSummary.builder(content.id(), "Renamed")
                                .language("en")
                                .method("model/1")
                                .version(2)
                                .wordCount(7)
                                .createdAt(first.savedAt())
                                .savedAt(newest.savedAt())
                                .build());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, ContentRepository.MAX_PAGE + 1})
    void listRefusesLimitOutOfRange(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.list(ANA, limit, 0))
                .withMessageContaining("limit");
    }

    @Test
    void listRefusesNegativeOffset() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.list(ANA, 1, -1))
                .withMessageContaining("offset");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangerReachesNothing(Owner stranger) {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content content = save(ANA, evidence);
        Source source = evidence.sources().getFirst();

        assertThat(contents.find(stranger, content.id())).isEmpty();
        assertThat(contents.versions(stranger, content.id())).isEmpty();
        assertThat(contents.version(stranger, content.id(), 1)).isEmpty();
        assertThat(contents.revert(stranger, content.id(), 1, Revision.of("mine now"))).isEmpty();
        assertThat(contents.list(stranger, 10, 0)).isEmpty();
        assertThat(contents.evidence(stranger, content.id())).isEqualTo(Evidence.NONE);
        assertThat(contents.findSource(stranger, source.location(), source.contentHash()))
                .isEmpty();
        assertThat(contents.delete(stranger, content.id())).isFalse();
        contents.markIndexed(stranger, content.id(), 1);
        assertThat(contents.unindexed()).containsExactly(new Unindexed(ANA, content.id(), 1));
        assertThat(contents.find(ANA, content.id())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangerCannotCiteForeignPassage(Owner stranger) {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        save(ANA, evidence);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                contents.save(
                                        stranger,
                                        Samples.content(evidence),
                                        Evidence.NONE,
                                        "stolen"));
        assertThat(contents.list(stranger, 10, 0)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangerMayUseTheSameIds(Owner stranger) {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content content = save(ANA, evidence);
        Content theirs = content.toBuilder().title("Mine").build();

        assertThat(contents.save(stranger, theirs, evidence, "written").number()).isEqualTo(1);
        assertThat(contents.delete(stranger, content.id())).isTrue();

        assertThat(contents.find(ANA, content.id()).orElseThrow().content()).isEqualTo(content);
        assertThat(contents.evidence(ANA, content.id()).passages()).isEqualTo(evidence.passages());
    }

    static List<Owner> strangers() {
        return List.of(BEN, OTHER_ANA);
    }

    @Test
    void unindexedTellsOldestFirstUntilMarked() {
        Content first = saveUncited(ANA, "First");
        Content second = saveUncited(BEN, "Second");

        assertThat(contents.unindexed())
                .containsExactly(
                        new Unindexed(ANA, first.id(), 1), new Unindexed(BEN, second.id(), 1));

        contents.markIndexed(ANA, first.id(), 1);
        assertThat(contents.unindexed()).containsExactly(new Unindexed(BEN, second.id(), 1));
    }

    @Test
    void newVersionMustBeIndexedAgain() {
        Content content = saveUncited(ANA, "First");
        contents.markIndexed(ANA, content.id(), 1);
        contents.save(ANA, content, Evidence.NONE, "edited");

        contents.markIndexed(ANA, content.id(), 1);
        assertThat(contents.unindexed()).containsExactly(new Unindexed(ANA, content.id(), 2));

        contents.markIndexed(ANA, content.id(), 2);
        contents.markIndexed(ANA, content.id(), 1);
        assertThat(contents.unindexed()).isEmpty();
    }

    @Test
    void versionThatDoesNotExistCannotBeMarked() {
        Content content = saveUncited(ANA, "First");

        contents.markIndexed(ANA, content.id(), 7);
        contents.save(ANA, content, Evidence.NONE, "edited");

        assertThat(contents.unindexed()).containsExactly(new Unindexed(ANA, content.id(), 2));
    }
}
