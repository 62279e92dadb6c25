package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.Owner;
import io.aiwriter.run.RunJournal;
import io.aiwriter.run.RunLostException;
import io.aiwriter.run.RunRepository;
import io.aiwriter.run.RunState;
import io.aiwriter.run.StoredRun;
import io.aiwriter.run.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link RunRepository} does with runs and their journals. */
public abstract class AbstractRunRepositoryContractTest {

    private static final Owner ANA = new Owner("acme", "ana");
    private static final Owner BEN = new Owner("acme", "ben");
    private static final Instant AT = Instant.parse("2026-11-24T01:02:03.456789Z");

    private RunRepository runs;

    /** An empty repository. */
    protected abstract RunRepository open() throws Exception;

    @BeforeEach
    void openEmpty() throws Exception {
        runs = open();
    }

    @Test
    void submittedRunIsQueuedAndComesBack() {
        Submission wish = wish(ANA, "k");

        StoredRun stored = runs.submit(wish);

        assertThat(stored.submission()).isEqualTo(wish);
        assertThat(stored.state()).isEqualTo(RunState.QUEUED);
        assertThat(stored.attempts()).isZero();
        assertThat(runs.find(ANA, wish.id())).contains(stored);
    }

    @Test
    void sameKeyIsTheSameRun() {
        StoredRun first = runs.submit(wish(ANA, "k"));

        assertThat(runs.submit(wish(ANA, "k")).id()).isEqualTo(first.id());
        assertThat(runs.submit(wish(ANA, "other")).id()).isNotEqualTo(first.id());
        assertThat(runs.submit(wish(BEN, "k")).id()).isNotEqualTo(first.id());
    }

    @Test
    void sameKeyFromManyThreadsIsOneRun() throws Exception {
        Set<UUID> ids = ConcurrentHashMap.newKeySet();

        AbstractContentRepositoryFixture.together(
                thread -> ids.add(runs.submit(wish(ANA, "k")).id()));

        assertThat(ids).hasSize(1);
        assertThat(runs.list(ANA, 10, 0)).hasSize(1);
    }

    @Test
    void othersRunsAreInvisible() {
        UUID id = runs.submit(wish(ANA, "k")).id();

        assertThat(runs.find(BEN, id)).isEmpty();
        assertThat(runs.list(BEN, 10, 0)).isEmpty();
        assertThat(runs.take(BEN, id)).isEmpty();
        assertThat(runs.cancel(BEN, id)).isFalse();
        assertThat(runs.delete(BEN, id)).isFalse();
        assertThat(runs.find(ANA, id).orElseThrow().state()).isEqualTo(RunState.QUEUED);
    }

    @Test
    void newestIsListedFirstPageByPage() {
        List<UUID> ids =
                List.of("1", "2", "3").stream().map(k -> runs.submit(wish(ANA, k)).id()).toList();

        assertThat(runs.list(ANA, 2, 0))
                .extracting(StoredRun::id)
                .containsExactly(ids.get(2), ids.get(1));
        assertThat(runs.list(ANA, 2, 2)).extracting(StoredRun::id).containsExactly(ids.get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, RunRepository.MAX_PAGE + 1})
    void pageOutOfRangeIsRefused(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> runs.list(ANA, limit, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> runs.list(ANA, 1, -1));
    }

    @Test
    void unfinishedAreQueuedAndRunningOfAllOwners() {
        UUID queued = runs.submit(wish(ANA, "queued")).id();
        UUID running = runs.submit(wish(BEN, "running")).id();
        runs.take(BEN, running);
        for (RunState state : List.of(RunState.PAUSED, RunState.DONE, RunState.FAILED)) {
            taken(state.name()).end(state, "");
        }

        assertThat(runs.unfinished()).extracting(StoredRun::id).containsExactly(queued, running);
    }

    @Test
    void journalKeepsTheFirstAnswer() {
        RunJournal journal = taken("k");

        journal.record("draft/abc/0", "{\"text\":\"ä\u2028\uD83D\uDE00\"}");
        journal.record("draft/abc/0", "another");

        assertThat(journal.find("draft/abc/0")).contains("{\"text\":\"ä\u2028\uD83D\uDE00\"}");
        assertThat(journal.find("draft/abc/1")).isEmpty();
    }

    @Test
    void journalsOfRunsAreApart() {
        taken("one").record("key", "first");

        assertThat(taken("two").find("key")).isEmpty();
    }

    @Test
    void nextAttemptSeesTheAnswersAndShutsOutTheLast() {
        UUID id = runs.submit(wish(ANA, "k")).id();
        RunJournal first = runs.take(ANA, id).orElseThrow();
        first.record("key", "answer");

        RunJournal second = runs.take(ANA, id).orElseThrow();

        assertThat(second.attempt()).isEqualTo(first.attempt() + 1);
        assertThat(second.find("key")).contains("answer");
        assertThat(first.isHeld()).isFalse();
        assertThat(second.isHeld()).isTrue();
        assertThatThrownBy(() -> first.record("more", "late")).isInstanceOf(RunLostException.class);
        assertThat(first.end(RunState.FAILED, "late")).isFalse();
        assertThat(runs.find(ANA, id).orElseThrow().state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void manyTakersLeaveOneHolder() throws Exception {
        UUID id = runs.submit(wish(ANA, "k")).id();

        List<RunJournal> journals =
                AbstractContentRepositoryFixture.together(
                        thread -> runs.take(ANA, id).orElseThrow());

        assertThat(journals).extracting(RunJournal::attempt).doesNotHaveDuplicates();
        assertThat(journals).filteredOn(RunJournal::isHeld).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "PAUSED", "DONE", "FAILED", "CANCELLED"})
    void endIsKeptWithItsReason(RunState state) {
        RunJournal journal = taken("k");

        assertThat(journal.end(state, "because")).isTrue();

        StoredRun stored = runs.list(ANA, 1, 0).getFirst();
        assertThat(stored.state()).isEqualTo(state);
        assertThat(stored.reason()).isEqualTo("because");
        assertThat(stored.attempts()).isEqualTo(1);
        assertThat(journal.isHeld()).isFalse();
    }

    @Test
    void runningIsNoEnd() {
        RunJournal journal = taken("k");
        assertThatIllegalArgumentException().isThrownBy(() -> journal.end(RunState.RUNNING, ""));
    }

    @Test
    void doneRunCannotBeTakenAndHasNoJournal() {
        UUID id = runs.submit(wish(ANA, "k")).id();
        RunJournal journal = runs.take(ANA, id).orElseThrow();
        journal.record("key", "answer");

        journal.end(RunState.DONE, "");

        assertThat(runs.take(ANA, id)).isEmpty();
        assertThat(journal.find("key")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "PAUSED", "FAILED", "CANCELLED"})
    void everyOtherRunCanBeTakenAgainWithItsJournal(RunState state) {
        UUID id = runs.submit(wish(ANA, "k")).id();
        RunJournal first = runs.take(ANA, id).orElseThrow();
        first.record("key", "answer");
        first.end(state, "");

        assertThat(runs.take(ANA, id).orElseThrow().find("key")).contains("answer");
    }

    @Test
    void cancellingTakesTheRunFromItsHolder() {
        UUID id = runs.submit(wish(ANA, "k")).id();
        RunJournal journal = runs.take(ANA, id).orElseThrow();

        assertThat(runs.cancel(ANA, id)).isTrue();

        assertThat(journal.isHeld()).isFalse();
        assertThatThrownBy(() -> journal.record("key", "late"))
                .isInstanceOf(RunLostException.class)
                .hasMessageContaining(id.toString());
        assertThat(runs.find(ANA, id).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
        assertThat(runs.cancel(ANA, id)).isFalse();
    }

    @Test
    void deletedRunIsGoneWithItsKey() {
        UUID id = runs.submit(wish(ANA, "k")).id();
        runs.take(ANA, id).orElseThrow().record("key", "answer");

        assertThat(runs.delete(ANA, id)).isTrue();

        assertThat(runs.find(ANA, id)).isEmpty();
        assertThat(runs.delete(ANA, id)).isFalse();
        assertThat(runs.submit(wish(ANA, "k")).id()).isNotEqualTo(id);
    }

    @Test
    void textThatCannotBeKeptExactlyIsRefused() {
        RunJournal journal = taken("k");
        assertThatIllegalArgumentException().isThrownBy(() -> journal.record("key", "a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> journal.record("key", "\uD800"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runs.submit(wish(ANA, "key\0with NUL")));
    }

    private RunJournal taken(String key) {
        return runs.take(ANA, runs.submit(wish(ANA, key)).id()).orElseThrow();
    }

    private static Submission wish(Owner owner, String key) {
        return new Submission(UUID.randomUUID(), owner, key, "{\"topic\":\"Cells\"}", AT);
    }
}
