package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiwriter.Owner;
import io.aiwriter.content.Revision;
import io.aiwriter.document.Document;
import io.aiwriter.document.DocumentConflictException;
import io.aiwriter.document.DocumentKind;
import io.aiwriter.document.DocumentName;
import io.aiwriter.document.DocumentRepository;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link DocumentRepository} does. */
public abstract class AbstractDocumentRepositoryContractTest {

    private static final Owner ANA = new Owner("acme", "ana");
    private static final DocumentName VOICE = new DocumentName(DocumentKind.VOICE, "Wärme, 2026");
    private static final Revision WRITTEN = Revision.of("written");

    @SuppressWarnings("NullAway.Init")
    private DocumentRepository documents;

    /** An empty repository. */
    protected abstract DocumentRepository open() throws Exception;

    @BeforeEach
    void openRepository() throws Exception {
        documents = open();
    }

    @Test
    void documentComesBackAsItWasSaved() {
        String body = "tone: warm\n# 'quoted' \u0001 👩🏽‍🚀\r\n";

        Document saved = documents.save(ANA, VOICE, body, WRITTEN.by("Eve"));

        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.body()).isEqualTo(body);
        assertThat(saved.author()).isEqualTo("Eve");
        assertThat(saved.reason()).isEqualTo("written");
        assertThat(documents.find(ANA, VOICE)).contains(saved);
    }

    @Test
    void versionsAreNumberedAndKept() {
        Document first = documents.save(ANA, VOICE, "warm", WRITTEN);
        Document second = documents.save(ANA, VOICE, "warmer", WRITTEN);

        assertThat(second.version()).isEqualTo(2);
        assertThat(documents.versions(ANA, VOICE)).containsExactly(first, second);
        assertThat(documents.find(ANA, VOICE)).contains(second);
    }

    @Test
    void listGivesNewestVersionsOfKindByName() {
        documents.save(ANA, new DocumentName(DocumentKind.RECIPE, "b"), "1", WRITTEN);
        documents.save(ANA, new DocumentName(DocumentKind.RECIPE, "a"), "1", WRITTEN);
        documents.save(ANA, new DocumentName(DocumentKind.RECIPE, "a"), "2", WRITTEN);
        documents.save(ANA, VOICE, "warm", WRITTEN);

        assertThat(documents.list(ANA, DocumentKind.RECIPE))
                .extracting(document -> document.name().name() + document.body())
                .containsExactly("a2", "b1");
        assertThat(documents.list(ANA, DocumentKind.SETTINGS)).isEmpty();
    }

    @Test
    void saveFromOldVersionIsRefused() {
        documents.save(ANA, VOICE, "warm", WRITTEN.basedOn(0));
        Document newest = documents.save(ANA, VOICE, "warmer", WRITTEN.basedOn(1));

        DocumentConflictException conflict =
                assertThatExceptionOfType(DocumentConflictException.class)
                        .isThrownBy(() -> documents.save(ANA, VOICE, "cold", WRITTEN.basedOn(1)))
                        .withMessageContaining("has version 2 now")
                        .actual();

        assertThat(conflict.stored()).contains(newest);
        assertThat(documents.versions(ANA, VOICE)).hasSize(2);
    }

    @Test
    void deletedDocumentStartsAgainAtOne() {
        documents.save(ANA, VOICE, "warm", WRITTEN);
        documents.save(ANA, VOICE, "warmer", WRITTEN);

        assertThat(documents.delete(ANA, VOICE)).isTrue();
        assertThat(documents.delete(ANA, VOICE)).isFalse();
        assertThat(documents.find(ANA, VOICE)).isEmpty();
        assertThat(documents.versions(ANA, VOICE)).isEmpty();
        assertThat(documents.save(ANA, VOICE, "warm", WRITTEN).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangerReachesNothing(Owner stranger) {
        documents.save(ANA, VOICE, "secret", WRITTEN);

        assertThat(documents.find(stranger, VOICE)).isEmpty();
        assertThat(documents.versions(stranger, VOICE)).isEmpty();
        assertThat(documents.list(stranger, DocumentKind.VOICE)).isEmpty();
        assertThat(documents.delete(stranger, VOICE)).isFalse();
        assertThat(documents.save(stranger, VOICE, "mine", WRITTEN).version()).isEqualTo(1);
        assertThat(documents.find(ANA, VOICE).orElseThrow().body()).isEqualTo("secret");
    }

    static List<Owner> strangers() {
        return List.of(new Owner("acme", "ben"), new Owner("other", "ana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "nul\u0000"})
    void nameThatIsNoneIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentName(DocumentKind.VOICE, name))
                .withMessageContaining("name");
    }

    @Test
    void bodyThatCannotBeKeptIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> documents.save(ANA, VOICE, "nul \u0000", WRITTEN))
                .withMessageContaining("body");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                documents.save(
                                        ANA,
                                        VOICE,
                                        "x".repeat(DocumentRepository.MAX_BODY + 1),
                                        WRITTEN))
                .withMessageContaining("body");
        assertThat(documents.find(ANA, VOICE)).isEmpty();
    }
}
