package vn.motcua.assistant.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Period;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;
import vn.motcua.assistant.attachment.RefusedFileException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Pictures that citizens send, and what people make to look like one. */
class CitizenPicturesTest {

    private static final long LARGEST = 1_000_000;

    /** Officers may send nothing here: that rule is not the citizens'. */
    private final Attachments attachments = new Attachments(
            JdbcClient.create(new DriverManagerDataSource()),
            new AttachmentSettings(Set.of(), DataSize.ofMegabytes(1), Period.ofDays(1)),
            Clock.systemUTC());

    @Test
    void whereItWasTakenIsToldAndNoLongerInThePicture() throws Exception {
        byte[] taken = SampleFiles.photographAt(10.7769, 106.7009);

        PictureTaken checked = attachments.checkPicture(taken, LARGEST);

        PictureTaken.Place place = checked.place().orElseThrow();
        assertThat(place.latitude()).isCloseTo(10.7769, within(0.0001));
        assertThat(place.longitude()).isCloseTo(106.7009, within(0.0001));
        assertThat(ImageMetadataReader.readMetadata(
                                new ByteArrayInputStream(checked.file().bytes()))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
        assertThat(latin(checked.file().bytes())).doesNotContain("Exif");
        PictureTaken south = attachments.checkPicture(SampleFiles.photographAt(-6.2, -106.8), LARGEST);
        assertThat(south.place().orElseThrow().latitude()).isCloseTo(-6.2, within(0.0001));
        assertThat(attachments.checkPicture(SampleFiles.jpeg(20, 20), LARGEST).place())
                .isEmpty();
        assertThat(attachments
                        .checkPicture(SampleFiles.photograph(20, 20), LARGEST)
                        .place())
                .isEmpty();
    }

    @Test
    void whatIsHiddenInAPictureIsGone() throws IOException {
        for (byte[] picture : new byte[][] {SampleFiles.jpeg(40, 30), SampleFiles.png(40, 30)}) {
            var polyglot = new ByteArrayOutputStream();
            polyglot.write(picture);
            polyglot.write("<html><script>alert(1)</script></html>PK\3\4%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            CheckedFile checked =
                    attachments.checkPicture(polyglot.toByteArray(), LARGEST).file();
            assertThat(latin(checked.bytes())).doesNotContain("script", "%PDF", "PK\3\4");
            assertThat(ImageIO.read(new ByteArrayInputStream(checked.bytes())).getWidth())
                    .isEqualTo(40);
        }
        // In a comment of the JPEG itself, behind its first two bytes.
        byte[] plain = SampleFiles.jpeg(40, 30);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var commented = new ByteArrayOutputStream();
        commented.write(plain, 0, 2);
        commented.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (script.length + 2)});
        commented.write(script);
        commented.write(plain, 2, plain.length - 2);
        assertThat(latin(attachments
                        .checkPicture(commented.toByteArray(), LARGEST)
                        .file()
                        .bytes()))
                .doesNotContain("script");
    }

    static Stream<Arguments> refused() {
        byte[] picture = SampleFiles.jpeg(200, 200);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        byte[] drawing =
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);
        byte[] dressed = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, '<', 's', 'c', 'r', 'i', 'p', 't', '>'};
        return Stream.of(
                arguments("nothing", new byte[0], Reason.FILE_KIND),
                arguments("a page named as a picture", page, Reason.FILE_KIND),
                arguments("a drawing that runs something", drawing, Reason.FILE_KIND),
                arguments("a document", SampleFiles.pdf(), Reason.FILE_KIND),
                arguments("a moving picture", "GIF89a".getBytes(StandardCharsets.US_ASCII), Reason.FILE_KIND),
                arguments("a page behind the beginning of a picture", dressed, Reason.FILE_BROKEN),
                arguments("half a picture's header", java.util.Arrays.copyOf(picture, 20), Reason.FILE_BROKEN),
                arguments("a picture that unpacks to gigabytes", SampleFiles.bomb(), Reason.FILE_LARGE),
                arguments("too many bytes", new byte[(int) LARGEST + 1], Reason.FILE_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefused(String what, byte[] content, Reason reason) {
        assertThatExceptionOfType(RefusedFileException.class)
                .as(what)
                .isThrownBy(() -> attachments.checkPicture(content, LARGEST))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void noDamageThrowsAnythingElse() {
        var random = new Random(20261123);
        byte[] picture = SampleFiles.photographAt(10.7769, 106.7009);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = picture.clone();
            for (int hit = 0; hit < 1 + random.nextInt(8); hit++) {
                damaged[3 + random.nextInt(damaged.length - 3)] = (byte) random.nextInt(256);
            }
            try {
                attachments.checkPicture(damaged, LARGEST);
            } catch (RefusedFileException told) {
                assertThat(told.reason()).isIn(Reason.FILE_BROKEN, Reason.FILE_LARGE, Reason.FILE_KIND);
            }
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
