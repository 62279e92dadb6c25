package io.aiwriter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository.Removed;
import io.aiwriter.content.ContentStatus;
import io.aiwriter.content.Revision;
import io.aiwriter.content.StoreException;
import io.aiwriter.document.DocumentKind;
import io.aiwriter.document.DocumentName;
import io.aiwriter.files.ObjectStore;
import io.aiwriter.library.ContentQuery;
import io.aiwriter.research.Evidence;
import io.aiwriter.run.Submission;
import io.aiwriter.testkit.MemoryObjectStore;
import io.aiwriter.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store does across its repositories, on either database. */
abstract class AbstractStoreTest {

    static final Owner ANA = new Owner("acme", "ana");
    static final Owner BEN = new Owner("acme", "ben");
    private static final DocumentName VOICE = new DocumentName(DocumentKind.VOICE, "warm");
    private static final ContentQuery ALL = ContentQuery.builder().build();

    @SuppressWarnings("NullAway.Init")
    private JdbcStore store;

    private final ObjectStore objects = new MemoryObjectStore();

    abstract JdbcStore open() throws Exception;

    /** The texts of all columns of all tables. */
    abstract List<String> everything();

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    @Test
    void transactionKeepsAllOrNothing() {
        Content content = Samples.uncited("Together");

        String kept =
                store.inTransaction(
                        all -> {
                            all.contents().save(ANA, content, Evidence.NONE, "written");
                            all.documents().save(ANA, VOICE, "warm", Revision.of("written"));
                            assertThat(all.library().count(ANA, ALL)).isEqualTo(1);
                            return "kept";
                        });
        assertThat(kept).isEqualTo("kept");
        assertThat(store.contents().find(ANA, content.id())).isPresent();

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                store.inTransaction(
                                        all -> {
                                            all.contents().delete(ANA, content.id());
                                            all.documents().delete(ANA, VOICE);
                                            throw new IllegalStateException("changed my mind");
                                        }))
                .withMessage("changed my mind");
        assertThat(store.contents().find(ANA, content.id())).isPresent();
        assertThat(store.documents().find(ANA, VOICE)).isPresent();
        assertThat(store.contents().removed()).isEmpty();
    }

    @Test
    void repositoriesOfEndedTransactionAreOfNoUse() {
        List<Repositories> escaped = new ArrayList<>();
        store.inTransaction(escaped::add);

        assertThatIllegalStateException()
                .isThrownBy(() -> escaped.getFirst().contents().list(ANA, 1, 0))
                .withMessageContaining("has ended");
    }

    @Test
    void deletionTellsTheIndexWhatToForget() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content first = Samples.content(evidence);
        Content second = Samples.content(evidence);
        store.contents().save(ANA, first, evidence, "written");
        store.contents().save(ANA, second, Evidence.NONE, "written");

        store.contents().delete(ANA, first.id());
        assertThat(store.contents().removed())
                .extracting(Removed::kind, Removed::id)
                .containsExactly(tuple(Removed.Kind.CONTENT, first.id()));
        store.contents().removed().forEach(store.contents()::markForgotten);
        store.contents().delete(ANA, second.id());

        assertThat(store.contents().removed())
                .extracting(Removed::kind, Removed::id)
                .containsExactly(
                        tuple(Removed.Kind.CONTENT, second.id()),
                        tuple(Removed.Kind.SOURCE, evidence.sources().getFirst().id()));
    }

    @Test
    void everythingOfAnOwnerIsExportedAndImported() throws IOException {
        Evidence evidence = Samples.evidence("A cell — \u2028 is the unit of life.");
        Content content = Samples.content(evidence);
        store.contents().save(ANA, content, evidence, "written");
        store.contents()
                .save(
                        ANA,
                        content.toBuilder().title("Second").build(),
                        Evidence.NONE,
                        Revision.of("edited").by("Eve"));
        store.library()
                .changeStatus(ANA, content.id(), ContentStatus.IN_REVIEW, Revision.of("read it"));
        store.documents().save(ANA, VOICE, "warm", Revision.of("written"));
        store.documents().save(ANA, VOICE, "warmer", Revision.of("edited"));
        String key = objects.put(ANA, bytes("a picture")).key();
        byte[] archive = export(ANA);

        store.archive().read(BEN, objects, new ByteArrayInputStream(archive));

        UUID id = content.id();
        assertThat(store.contents().versions(BEN, id))
                .isEqualTo(store.contents().versions(ANA, id));
        assertThat(store.contents().evidence(BEN, id).passages()).isEqualTo(evidence.passages());
        assertThat(store.library().summary(BEN, id)).isEqualTo(store.library().summary(ANA, id));
        assertThat(store.library().statusChanges(BEN, id))
                .isEqualTo(store.library().statusChanges(ANA, id));
        assertThat(store.library().count(BEN, ContentQuery.builder().text("unit life").build()))
                .isEqualTo(1);
        assertThat(store.documents().versions(BEN, VOICE))
                .isEqualTo(store.documents().versions(ANA, VOICE));
        assertThat(objects.find(BEN, key)).isPresent();
        assertThat(store.contents().unindexed()).anyMatch(missed -> missed.owner().equals(BEN));
        assertThat(export(BEN).length).isBetween(archive.length - 50, archive.length + 50);
    }

    @Test
    void importOverWhatIsThereIsRefusedWhole() throws IOException {
        Content first = Samples.uncited("First");
        Content second = Samples.uncited("Second");
        store.contents().save(ANA, first, Evidence.NONE, "written");
        store.contents().save(ANA, second, Evidence.NONE, "written");
        byte[] archive = export(ANA);
        store.contents().delete(ANA, first.id());

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> store.archive().read(ANA, objects, new ByteArrayInputStream(archive)))
                .withMessageContaining("already");
        assertThat(store.contents().find(ANA, first.id())).isEmpty();
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Content content = Samples.uncited("First");
        store.contents().save(ANA, content, Evidence.NONE, "written");
        byte[] archive = export(ANA);

        for (byte[] broken :
                List.of(
                        new byte[0],
                        "not a zip".getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOf(archive, archive.length / 2),
                        zip("contents.jsonl", "{}"),
                        zip("manifest.json", "{\"product\":\"other\",\"format\":1}"),
                        zip("manifest.json", "{\"product\":\"aiwriter\",\"format\":2}"))) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(
                            () ->
                                    store.archive()
                                            .read(BEN, objects, new ByteArrayInputStream(broken)))
                    .withMessageContaining("archive");
            assertThat(store.library().count(BEN, ALL)).isZero();
        }
    }

    @Test
    void deletedOwnerLeavesNoTrace() {
        Owner gone = new Owner("vanishing-tenant", "vanishing-user");
        Evidence evidence = Samples.evidence("An unmistakable sentence.");
        Content content =
                Samples.content(evidence).toBuilder().keywords(List.of("unmistakable")).build();
        store.contents().save(gone, content, evidence, "unmistakable");
        store.library()
                .changeStatus(
                        gone, content.id(), ContentStatus.IN_REVIEW, Revision.of("unmistakable"));
        store.documents().save(gone, VOICE, "unmistakable", Revision.of("unmistakable"));
        store.runs()
                .submit(
                        new Submission(
                                UUID.randomUUID(), gone, "key", "unmistakable", Instant.now()));
        store.contents().save(ANA, Samples.uncited("Stays"), Evidence.NONE, "written");

        assertThat(store.deleteOwner(gone)).isTrue();
        assertThat(store.contents().removed())
                .extracting(Removed::kind)
                .containsExactly(Removed.Kind.OWNER);
        store.contents().removed().forEach(store.contents()::markForgotten);

        assertThat(everything())
                .noneMatch(
                        text ->
                                text.contains("vanishing")
                                        || text.contains("unmistakable")
                                        || text.contains(content.id().toString()));
        assertThat(store.library().count(ANA, ALL)).isEqualTo(1);
        assertThat(store.deleteOwner(gone)).isFalse();
    }

    private byte[] export(Owner owner) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        store.archive().write(owner, objects, archive);
        return archive.toByteArray();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
