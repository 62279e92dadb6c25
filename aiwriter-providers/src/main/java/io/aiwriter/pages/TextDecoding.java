package io.aiwriter.pages;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how text was written as bytes: by its byte order mark, by what was declared if the
 * bytes agree, as UTF-8 if they are valid UTF-8, else by the statistics of ICU's detector.
 */
final class TextDecoding {

    private static final int LEAST_PAIRS = 8;

    private TextDecoding() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        Optional<String> marked = decodeMarked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<String> asDeclared =
                charset(declared).flatMap(charset -> decodeStrictly(bytes, 0, charset));
        if (asDeclared.isPresent()) {
            return asDeclared.get();
        }
        if (looksLikeUtf16(bytes)) {
            Charset order = bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new String(bytes, order);
        }
        return decodeStrictly(bytes, 0, StandardCharsets.UTF_8)
                .orElseGet(() -> new String(bytes, detected(bytes)));
    }

    static boolean startsWithMark(byte[] bytes) {
        return decodeMark(bytes).isPresent();
    }

    /** Latin text in UTF-16 without a mark: every other byte is zero. */
    static boolean looksLikeUtf16(byte[] bytes) {
        int looked = Math.min(bytes.length, 256) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = looked / 2;
        boolean onlyOneSide = (even == 0) != (odd == 0);
        return pairs >= LEAST_PAIRS && onlyOneSide && Math.max(even, odd) * 10 >= pairs * 7;
    }

    private static Optional<String> decodeMarked(byte[] bytes) {
        return decodeMark(bytes)
                .map(
                        mark ->
                                new String(
                                        bytes,
                                        mark.length,
                                        bytes.length - mark.length,
                                        mark.charset));
    }

    private static Optional<Mark> decodeMark(byte[] bytes) {
        if (has(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(3, StandardCharsets.UTF_8));
        }
        if (has(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Mark(2, StandardCharsets.UTF_16LE));
        }
        if (has(bytes, 0xFE, 0xFF)) {
            return Optional.of(new Mark(2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static boolean has(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decodeStrictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> charset(@Nullable String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Charset detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        for (CharsetMatch match : detector.detectAll()) {
            Optional<Charset> charset = charset(match.getName());
            // The web's reading of Latin 1: its control range holds quotation marks and dashes.
            if (charset.isPresent() && charset.get().equals(StandardCharsets.ISO_8859_1)) {
                return Charset.forName("windows-1252");
            }
            if (charset.isPresent() && decodeStrictly(bytes, 0, charset.get()).isPresent()) {
                return charset.get();
            }
        }
        return Charset.forName("windows-1252");
    }

    /**
     * A byte order mark.
     *
     * @param length how many bytes it has
     * @param charset what it announces
     */
    private record Mark(int length, Charset charset) {}
}
