package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aiwriter.Owner;
import io.aiwriter.files.ObjectStore;
import io.aiwriter.files.ObjectStoreException;
import io.aiwriter.files.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ObjectStore} does. */
public abstract class AbstractObjectStoreContractTest {

    private static final Owner ANA = new Owner("acme", "ana");
    private static final String HELLO =
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @SuppressWarnings("NullAway.Init")
    private ObjectStore objects;

    /** An empty store that takes objects of at most a megabyte. */
    protected abstract ObjectStore open() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        objects = open();
    }

    @Test
    void bytesComeBackUnderTheirHash() throws IOException {
        StoredObject stored = put(ANA, "hello");

        assertThat(stored).isEqualTo(new StoredObject(HELLO, 5));
        assertThat(read(ANA, HELLO)).isEqualTo("hello");
        assertThat(objects.find(ANA, HELLO)).contains(stored);
    }

    @Test
    void emptyObjectIsKept() throws IOException {
        assertThat(read(ANA, put(ANA, "").key())).isEmpty();
    }

    @Test
    void megabyteOfRandomBytesComesBack() throws IOException {
        byte[] bytes = new byte[1 << 20];
        new Random(5).nextBytes(bytes);

        StoredObject stored = objects.put(ANA, new ByteArrayInputStream(bytes));

        try (InputStream back = objects.open(ANA, stored.key()).orElseThrow()) {
            assertThat(back.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void equalBytesAreOneObject() {
        put(ANA, "hello");
        put(ANA, "hello");
        put(ANA, "other");

        assertThat(objects.list(ANA)).hasSize(2).contains(new StoredObject(HELLO, 5));
    }

    @Test
    void objectThatIsTooLargeLeavesNothing() {
        byte[] bytes = new byte[(1 << 20) + 1];

        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> objects.put(ANA, new ByteArrayInputStream(bytes)))
                .withMessageContaining("larger than");
        assertThat(objects.list(ANA)).isEmpty();
    }

    @Test
    void sourceThatFailsLeavesNothing() {
        InputStream broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[100_000]),
                        new FilterInputStream(InputStream.nullInputStream()) {
                            @Override
                            public int read(byte[] buffer, int start, int length)
                                    throws IOException {
                                throw new IOException("the line is dead");
                            }
                        });

        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> objects.put(ANA, broken));
        assertThat(objects.list(ANA)).isEmpty();
    }

    @Test
    void deletedObjectIsGone() {
        put(ANA, "hello");

        assertThat(objects.delete(ANA, HELLO)).isTrue();
        assertThat(objects.delete(ANA, HELLO)).isFalse();
        assertThat(objects.open(ANA, HELLO)).isEmpty();
        assertThat(objects.list(ANA)).isEmpty();
    }

    @Test
    void everythingOfOneOwnerCanBeRemoved() {
        Owner ben = new Owner("acme", "ben");
        put(ANA, "hello");
        put(ANA, "other");
        put(ben, "hello");

        assertThat(objects.deleteAll(ANA)).isEqualTo(2);
        assertThat(objects.deleteAll(ANA)).isZero();
        assertThat(objects.list(ANA)).isEmpty();
        assertThat(objects.list(ben)).hasSize(1);
        assertThat(put(ANA, "hello").key()).isEqualTo(HELLO);
    }

    static List<Owner> strangers() {
        return List.of(
                new Owner("acme", "ben"),
                new Owner("other", "ana"),
                new Owner("acme", "../ana"),
                new Owner("acme\nana", "x"),
                new Owner("ac", "me\nana"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangerReachesNothing(Owner stranger) {
        put(ANA, "hello");

        assertThat(objects.open(stranger, HELLO)).isEmpty();
        assertThat(objects.find(stranger, HELLO)).isEmpty();
        assertThat(objects.list(stranger)).isEmpty();
        assertThat(objects.delete(stranger, HELLO)).isFalse();
        assertThat(objects.deleteAll(stranger)).isZero();
        assertThat(objects.find(ANA, HELLO)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../../etc/passwd",
                "/etc/passwd",
                "2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b982/",
                "nul\u0000",
                "C:\\x"
            })
    void whatIsNoKeyIsNoObject(String key) {
        put(ANA, "hello");

        assertThat(objects.open(ANA, key)).isEmpty();
        assertThat(objects.find(ANA, key)).isEmpty();
        assertThat(objects.delete(ANA, key)).isFalse();
    }

    @Test
    void concurrentPutsOfTheSameBytesAgree() throws Exception {
        List<StoredObject> stored =
                AbstractContentRepositoryFixture.together(thread -> put(ANA, "hello"));

        assertThat(stored).containsOnly(new StoredObject(HELLO, 5));
        assertThat(read(ANA, HELLO)).isEqualTo("hello");
    }

    private StoredObject put(Owner owner, String text) {
        return objects.put(owner, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(Owner owner, String key) throws IOException {
        try (InputStream bytes = objects.open(owner, key).orElseThrow()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
