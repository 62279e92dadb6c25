package io.aiwriter.providers.internal.extraction;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out how text was written as bytes: by its byte order mark, by what was declared if the
 * bytes agree, as UTF-8 if they are valid UTF-8, else by the statistics of ICU's detector.
 */
final class TextDecoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private static final int LEAST_PAIRS = 8;
    private static final int LOOKED_AT = 1_024;
    private static final int DETECTED_FROM = 8_000;

    /** What senders mean by these names: the web's labels, from the WHATWG's Encoding Standard. */
    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("us-ascii", "windows-1252"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("tis-620", "x-windows-874"),
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("euc-kr", "x-windows-949"));

    private TextDecoding() {}

    /**
     * The text that bytes stand for, without a byte order mark.
     *
     * @param declared the charsets that were declared, the strongest declaration first
     */
    static String decode(byte[] bytes, List<String> declared) {
        Optional<Mark> mark = mark(bytes);
        if (mark.isPresent()) {
            int length = mark.get().length;
            return new String(bytes, length, bytes.length - length, mark.get().charset);
        }
        return declared.stream()
                .flatMap(name -> meant(name).stream())
                .flatMap(charset -> decodeStrictly(bytes, charset).stream())
                .findFirst()
                .or(() -> utf16(bytes).map(charset -> new String(bytes, charset)))
                .or(() -> decodeStrictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, detected(bytes)));
    }

    static boolean startsWithMark(byte[] bytes) {
        return mark(bytes).isPresent();
    }

    /**
     * UTF-16 without a mark. Spaces, line ends and Latin letters put zeros on one side of the
     * pairs, and read in that order the pairs are characters that texts have.
     */
    static Optional<Charset> utf16(byte[] bytes) {
        int looked = Math.min(bytes.length, LOOKED_AT) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (looked < LEAST_PAIRS * 2 || bytes.length % 2 != 0 || even == odd) {
            return Optional.empty();
        }
        List<Charset> orders =
                even > odd
                        ? List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                        : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        return orders.stream()
                .filter(order -> isPlausible(new String(bytes, 0, looked, order)))
                .findFirst();
    }

    private static boolean isPlausible(String start) {
        // The last character may be half of a pair that was cut.
        return start.substring(0, start.length() - 1).codePoints().allMatch(TextDecoding::isText);
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> Character.isWhitespace(character);
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> character != 0xFFFD;
        };
    }

    private static Optional<Mark> mark(byte[] bytes) {
        if (has(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(3, StandardCharsets.UTF_8));
        }
        if (has(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Mark(4, UTF_32LE));
        }
        if (has(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Mark(4, UTF_32BE));
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

    private static Optional<String> decodeStrictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> meant(String name) {
        return charset(name)
                .map(charset -> MEANT.get(charset.name().toLowerCase(Locale.ROOT)))
                .flatMap(TextDecoding::charset)
                .or(() -> charset(name));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Charset detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(telling(bytes));
        for (CharsetMatch match : detector.detectAll()) {
            Optional<Charset> charset = meant(match.getName());
            // Valid UTF-8 does not get here, so a match means UTF-8 with a few broken bytes.
            if (charset.isPresent() && charset.get().equals(StandardCharsets.UTF_8)) {
                return StandardCharsets.UTF_8;
            }
            if (charset.isPresent() && decodeStrictly(bytes, charset.get()).isPresent()) {
                return charset.get();
            }
        }
        return WINDOWS_1252;
    }

    /** The words that are not ASCII: the others tell nothing, and outweigh these. */
    private static byte[] telling(byte[] bytes) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int start = 0;
        boolean ascii = true;
        for (int i = 0; i <= bytes.length && words.size() < DETECTED_FROM; i++) {
            if (i < bytes.length && bytes[i] != ' ' && bytes[i] != '\n') {
                ascii &= bytes[i] >= 0;
                continue;
            }
            if (!ascii) {
                words.write(bytes, start, i - start);
                words.write(' ');
            }
            start = i + 1;
            ascii = true;
        }
        return words.toByteArray();
    }

    /**
     * A byte order mark.
     *
     * @param length how many bytes it has
     * @param charset what it announces
     */
    private record Mark(int length, Charset charset) {}
}
