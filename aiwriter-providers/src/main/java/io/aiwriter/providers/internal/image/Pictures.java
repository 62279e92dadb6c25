package io.aiwriter.providers.internal.image;

import io.aiwriter.image.GeneratedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * Tells what a file is by its first bytes, whatever its sender calls it. What is no picture is an
 * {@link IllegalArgumentException}.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG</a>
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">JPEG, B.2.2</a>
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP</a>
 */
public final class Pictures {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int JPEG = 0xFFD8;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final Set<Integer> NO_FRAME = Set.of(0xC4, 0xC8, 0xCC);
    private static final int WEBP_HEADER = 30;
    private static final int FOURTEEN_BITS = 0x3FFF;
    private static final int THREE_BYTES = 0xFFFFFF;

    private Pictures() {}

    /** A picture in base64. */
    public static GeneratedImage.Builder decode(String base64) {
        return read(Base64.getDecoder().decode(base64));
    }

    /** A picture. */
    public static GeneratedImage.Builder read(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length >= 24 && file.getLong(0) == PNG && file.getInt(12) == IHDR) {
            return GeneratedImage.builder(bytes, "image/png", file.getInt(16), file.getInt(20));
        }
        if (bytes.length >= 4 && Short.toUnsignedInt(file.getShort(0)) == JPEG) {
            return jpeg(bytes, file);
        }
        if (bytes.length >= WEBP_HEADER && word(bytes, 0, "RIFF") && word(bytes, 8, "WEBP")) {
            return webp(bytes, file.order(ByteOrder.LITTLE_ENDIAN));
        }
        throw new IllegalArgumentException("neither PNG nor JPEG nor WebP");
    }

    private static GeneratedImage.Builder jpeg(byte[] bytes, ByteBuffer file) {
        int at = 2;
        while (at + 9 <= bytes.length && bytes[at] == (byte) 0xFF) {
            int marker = Byte.toUnsignedInt(bytes[at + 1]);
            if (marker >= FIRST_FRAME && marker <= LAST_FRAME && !NO_FRAME.contains(marker)) {
                int height = Short.toUnsignedInt(file.getShort(at + 5));
                int width = Short.toUnsignedInt(file.getShort(at + 7));
                return GeneratedImage.builder(bytes, "image/jpeg", width, height);
            }
            boolean padding = marker == 0xFF;
            at += padding ? 1 : 2 + Short.toUnsignedInt(file.getShort(at + 2));
        }
        throw new IllegalArgumentException("a JPEG without a frame");
    }

    private static GeneratedImage.Builder webp(byte[] bytes, ByteBuffer file) {
        if (word(bytes, 12, "VP8X")) {
            int width = 1 + (file.getInt(24) & THREE_BYTES);
            int height = 1 + (file.getInt(26) >>> 8);
            return GeneratedImage.builder(bytes, "image/webp", width, height);
        }
        if (word(bytes, 12, "VP8L")) {
            int bits = file.getInt(21);
            int width = 1 + (bits & FOURTEEN_BITS);
            int height = 1 + (bits >>> 14 & FOURTEEN_BITS);
            return GeneratedImage.builder(bytes, "image/webp", width, height);
        }
        int width = file.getShort(26) & FOURTEEN_BITS;
        int height = file.getShort(28) & FOURTEEN_BITS;
        return GeneratedImage.builder(bytes, "image/webp", width, height);
    }

    private static boolean word(byte[] bytes, int at, String word) {
        return new String(bytes, at, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }
}
