package io.aiwriter.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.lucene.util.BytesRef;

/** Index terms for strings of any length. Lucene refuses terms beyond 32,766 bytes. */
final class Terms {

    private static final int MAX_BYTES = 512;

    /** Never occurs in UTF-8, so a hash can not be taken for a string. */
    private static final byte HASH_MARK = (byte) 0xFF;

    private Terms() {}

    /**
     * The string itself, or its hash when it is long. Equal strings have equal terms, and no
     * others.
     */
    static BytesRef of(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MAX_BYTES ? new BytesRef(bytes) : hash(bytes);
    }

    private static BytesRef hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            byte[] term = new byte[hash.length + 1];
            term[0] = HASH_MARK;
            System.arraycopy(hash, 0, term, 1, hash.length);
            return new BytesRef(term);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
