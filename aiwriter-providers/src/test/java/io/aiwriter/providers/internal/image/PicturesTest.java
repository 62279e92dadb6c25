package io.aiwriter.providers.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.image.GeneratedImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files are told to be. */
class PicturesTest {

    static byte[] png(int width, int height) {
        return written("png", width, height);
    }

    static byte[] jpeg(int width, int height) {
        return written("jpg", width, height);
    }

    private static byte[] written(String format, int width, int height) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "640, 480", "3, 2000"})
    void sizesAreRead(int width, int height) {
        assertPicture(png(width, height), "image/png", width, height);
        assertPicture(jpeg(width, height), "image/jpeg", width, height);
    }

    @ParameterizedTest
    @CsvSource({
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==, 1, 1",
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA, 1, 1",
        "UklGRiAAAABXRUJQVlA4WAoAAAAQAAAAfwIA3wEAAAAAAAAAAA==, 640, 480"
    })
    void webPicturesAreRead(String base64, int width, int height) {
        assertPicture(Base64.getDecoder().decode(base64), "image/webp", width, height);
    }

    @Test
    void otherFilesAreRefused() {
        for (String file :
                new String[] {
                    "", "GIF89a", "<svg/>", "{\"error\":1}", "RIFFxxxxWAVEfmt ........"
                }) {
            refused(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        refused(Arrays.copyOf(png(5, 5), 20));
        refused(Arrays.copyOf(jpeg(5, 5), 20));
        refused(png(0x100, 5), 16, 20);
    }

    @Test
    void anyBytesArePictureOrRefused() {
        Random random = new Random(7);
        byte[] jpeg = jpeg(9, 9);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = jpeg.clone();
            for (int n = 0; n < 5; n++) {
                damaged[2 + random.nextInt(60)] = (byte) random.nextInt();
            }
            readOrRefuse(damaged);
        }
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertThat(Pictures.read(file).build().width()).isPositive();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching(".*(JPEG|width).*");
        }
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> Pictures.read(file)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(byte[] png, int from, int to) {
        byte[] flat = png.clone();
        Arrays.fill(flat, from, to, (byte) 0);
        refused(flat);
    }

    private static void assertPicture(byte[] file, String type, int width, int height) {
        GeneratedImage image = Pictures.read(file).build();
        assertThat(image.mediaType()).isEqualTo(type);
        assertThat(image.width()).isEqualTo(width);
        assertThat(image.height()).isEqualTo(height);
        assertThat(image.bytes()).isEqualTo(file);
    }
}
