package io.aiwriter.providers.internal.extraction;

import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of document that can be read, told by their first bytes before their name. */
public enum DocumentType {
    /** HTML or XHTML. */
    HTML("text/html"),
    /** PDF. */
    PDF("application/pdf"),
    /** Markdown. */
    MARKDOWN("text/markdown"),
    /** Plain text. */
    TEXT("text/plain");

    private static final int LOOKED_AT = 4_096;
    private static final double MOST_CONTROL_CHARACTERS = 0.02;

    /** What servers call documents that can be read; the last says nothing, so the bytes decide. */
    private static final Set<String> DECLARABLE =
            Set.of(
                    "text/html",
                    "application/xhtml+xml",
                    "text/markdown",
                    "text/x-markdown",
                    "text/plain",
                    "application/pdf",
                    "application/octet-stream");

    /** First bytes that no text has. Words that a text may open with are told by what follows. */
    private static final Map<String, String> FOREIGN =
            Map.ofEntries(
                    Map.entry("504b0304", "a ZIP archive or an Office document"),
                    Map.entry("504b0506", "an empty ZIP archive"),
                    Map.entry("89504e470d0a1a0a", "a PNG image"),
                    Map.entry("ffd8ff", "a JPEG image"),
                    Map.entry("474946383761", "a GIF image"),
                    Map.entry("474946383961", "a GIF image"),
                    Map.entry("1f8b", "a gzip archive"),
                    Map.entry("d0cf11e0a1b11ae1", "an old Office document"),
                    Map.entry("7f454c46", "a program"),
                    Map.entry("4d5a9000", "a program"),
                    Map.entry("cafebabe", "a Java class"),
                    Map.entry("49443302", "an MP3 file"),
                    Map.entry("49443303", "an MP3 file"),
                    Map.entry("49443304", "an MP3 file"),
                    Map.entry("4f67675300", "an Ogg file"),
                    Map.entry("377abcaf271c", "a 7-Zip archive"),
                    Map.entry("53514c69746520666f726d6174203300", "an SQLite database"),
                    Map.entry("7b5c72746631", "an RTF document"),
                    Map.entry("252150532d41646f6265", "a PostScript document"));

    private final String mediaType;

    DocumentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type, such as {@code text/html}. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * What a document is.
     *
     * @throws UnreadableSourceException when it is none of these; says what it is
     */
    public static DocumentType of(RawDocument document) {
        byte[] bytes = document.bytes();
        if (startsWith(bytes, "%PDF-") || pdfAfterPreamble(bytes)) {
            return PDF;
        }
        foreignKind(bytes)
                .ifPresent(
                        kind -> {
                            throw unsupported(document.location(), "it is " + kind);
                        });
        if (looksBinary(bytes)) {
            throw unsupported(document.location(), "it is a binary file");
        }
        if (document.declaredType() != null) {
            return declared(document, document.declaredType());
        }
        return byName(document);
    }

    /**
     * Refuses by name, before the body is fetched, what a server says is of another kind.
     *
     * @throws UnreadableSourceException when it is
     */
    public static void requireReadable(URI location, @Nullable String declaredType) {
        if (declaredType != null && !DECLARABLE.contains(declaredType)) {
            throw unsupported(location, "its type is " + declaredType);
        }
    }

    private static DocumentType declared(RawDocument document, String type) {
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/markdown", "text/x-markdown" -> MARKDOWN;
            case "text/plain" -> byName(document) == MARKDOWN ? MARKDOWN : TEXT;
            case "application/pdf" ->
                    throw unsupported(document.location(), "it says PDF and is none");
            default -> byName(document);
        };
    }

    private static DocumentType byName(RawDocument document) {
        return switch (extension(document.location().getPath())) {
            case "md", "markdown", "mdown" -> MARKDOWN;
            case "html", "htm", "xhtml" -> HTML;
            default -> looksLikeHtml(document.bytes()) ? HTML : TEXT;
        };
    }

    /** The lower-case letters behind the last dot of a path; empty without any. */
    public static String extension(@Nullable String path) {
        int dot = path == null ? -1 : path.lastIndexOf('.');
        return path == null || dot < path.lastIndexOf('/') + 1
                ? ""
                : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String start =
                head(bytes, StandardCharsets.ISO_8859_1)
                        .replaceAll("[^\\x20-\\x7e]", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static boolean pdfAfterPreamble(byte[] bytes) {
        int longestPreamble = 1_024;
        String start = head(bytes, StandardCharsets.ISO_8859_1);
        int at = start.indexOf("%PDF-1");
        return at > 0 && at < longestPreamble && start.indexOf('\0') >= 0;
    }

    private static Optional<String> foreignKind(byte[] bytes) {
        int longest = 16;
        String hex = HexFormat.of().formatHex(bytes, 0, Math.min(longest, bytes.length));
        return FOREIGN.entrySet().stream()
                .filter(magic -> hex.startsWith(magic.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * UTF-16 and UTF-32 are full of zeros, so those are only counted when no mark announces them.
     */
    private static boolean looksBinary(byte[] bytes) {
        if (TextDecoding.startsWithMark(bytes) || TextDecoding.utf16(bytes).isPresent()) {
            return false;
        }
        int looked = Math.min(bytes.length, LOOKED_AT);
        int strange = 0;
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                return true;
            }
            boolean control = bytes[i] >= 0 && bytes[i] < ' ';
            if (control && "\t\n\r\f\u001b\b".indexOf(bytes[i]) < 0) {
                strange++;
            }
        }
        return strange > looked * MOST_CONTROL_CHARACTERS;
    }

    private static boolean startsWith(byte[] bytes, String prefix) {
        return head(bytes, StandardCharsets.ISO_8859_1).startsWith(prefix);
    }

    private static String head(byte[] bytes, Charset charset) {
        return new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), charset);
    }

    private static UnreadableSourceException unsupported(URI location, String what) {
        return new UnreadableSourceException(
                location,
                Reason.UNSUPPORTED,
                what + "; HTML, PDF, Markdown and plain text can be read",
                null);
    }
}
