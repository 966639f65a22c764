package vn.motcua.assistant.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Period;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;
import vn.motcua.assistant.attachment.RefusedFileException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AttachmentsTest {

    private static final Set<AttachmentKind> ALL = Set.of(AttachmentKind.values());

    private final Attachments attachments = attachments(ALL, DataSize.ofMegabytes(5));

    @Test
    void aPhotographIsPutUprightAndTellsNoMoreWhereItWasTaken() throws IOException {
        byte[] taken = SampleFiles.photograph(400, 200);
        assertThat(latin(taken)).contains("Exif", SampleFiles.PLACE);

        CheckedFile checked = attachments.check("IMG_1.jpeg", taken);

        assertThat(latin(checked.bytes())).doesNotContain("Exif", SampleFiles.PLACE);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(checked.bytes()));
        assertThat(shown.getWidth()).isEqualTo(200);
        assertThat(shown.getHeight()).isEqualTo(400);
        // Turned to the right by a quarter, what was left is on top.
        assertThat(new Color(shown.getRGB(100, 50)).getGreen()).isLessThan(60);
        assertThat(new Color(shown.getRGB(100, 350)).getGreen()).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"3000, 1500, 2000, 1000", "300, 200, 300, 200"})
    void largePicturesAreMadeSmallerAndSmallOnesStay(int width, int height, int shownWidth, int shownHeight)
            throws IOException {
        for (byte[] picture : new byte[][] {SampleFiles.jpeg(width, height), SampleFiles.png(width, height)}) {
            BufferedImage shown = ImageIO.read(
                    new ByteArrayInputStream(attachments.check("", picture).bytes()));
            assertThat(shown.getWidth()).isEqualTo(shownWidth);
            assertThat(shown.getHeight()).isEqualTo(shownHeight);
        }
    }

    @Test
    void whatIsHiddenBehindAPictureIsGone() {
        byte[] picture = SampleFiles.png(20, 20);
        byte[] more = Arrays.copyOf(picture, picture.length + 40);
        System.arraycopy("<script>PK".getBytes(StandardCharsets.US_ASCII), 0, more, picture.length, 10);
        assertThat(latin(attachments.check("x.png", more).bytes())).doesNotContain("script");
    }

    @Test
    void aDocumentIsSentAsItIsSoThatItsSignatureHolds() {
        byte[] document = SampleFiles.pdf(pdf -> {
            var link = new PDAnnotationLink();
            var action = new PDActionURI();
            action.setURI("https://dichvucong.gov.vn");
            link.setAction(action);
            pdf.getPage(0).getAnnotations().add(link);
        });
        CheckedFile checked = attachments.check("mau.pdf", document);
        assertThat(checked.kind()).isEqualTo(AttachmentKind.PDF);
        assertThat(checked.bytes()).isEqualTo(document);
    }

    static Stream<Arguments> refused() {
        byte[] half = Arrays.copyOf(SampleFiles.jpeg(100, 100), 200);
        return Stream.of(
                Arguments.of("a page", "<html><script>".getBytes(StandardCharsets.UTF_8), Reason.FILE_KIND),
                Arguments.of(
                        "a drawing that may run", "<svg onload=x>".getBytes(StandardCharsets.UTF_8), Reason.FILE_KIND),
                Arguments.of("a program", "MZ\0\0\0\0".getBytes(StandardCharsets.UTF_8), Reason.FILE_KIND),
                Arguments.of("nothing", new byte[0], Reason.FILE_KIND),
                Arguments.of("half a picture", half, Reason.FILE_BROKEN),
                Arguments.of("a picture's beginning alone", Arrays.copyOf(half, 12), Reason.FILE_BROKEN),
                Arguments.of("a picture that grows", SampleFiles.bomb(), Reason.FILE_LARGE),
                Arguments.of("much", new byte[5 * 1024 * 1024 + 1], Reason.FILE_LARGE),
                Arguments.of("no document", "%PDF-1.7 hello".getBytes(StandardCharsets.UTF_8), Reason.FILE_BROKEN),
                Arguments.of(
                        "a script at its opening",
                        SampleFiles.pdf(
                                pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                        Reason.FILE_ACTIVE),
                Arguments.of(
                        "a program at a press",
                        SampleFiles.pdf(pdf -> {
                            var link = new PDAnnotationLink();
                            var action = new PDActionLaunch();
                            link.setAction(action);
                            pdf.getPage(0).getAnnotations().add(link);
                        }),
                        Reason.FILE_ACTIVE),
                Arguments.of(
                        "an action within an action",
                        SampleFiles.pdf(pdf -> {
                            var first = new PDActionURI();
                            first.getCOSObject()
                                    .setItem(COSName.getPDFName("Next"), new PDActionJavaScript("x").getCOSObject());
                            var link = new PDAnnotationLink();
                            link.setAction(first);
                            pdf.getPage(0).getAnnotations().add(link);
                        }),
                        Reason.FILE_ACTIVE),
                Arguments.of(
                        "a file that comes along",
                        SampleFiles.pdf(pdf -> {
                            var file = new PDComplexFileSpecification();
                            file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[] {1})));
                            var files = new PDEmbeddedFilesNameTreeNode();
                            files.setNames(java.util.Map.of("x.exe", file));
                            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                            names.setEmbeddedFiles(files);
                            pdf.getDocumentCatalog().setNames(names);
                        }),
                        Reason.FILE_ACTIVE),
                Arguments.of(
                        "a password",
                        SampleFiles.pdf(pdf ->
                                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
                        Reason.FILE_BROKEN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNotTaken(String what, byte[] content, Reason reason) {
        assertThatExceptionOfType(RefusedFileException.class)
                .as(what)
                .isThrownBy(() -> attachments.check("to-khai.pdf.jpg", content))
                .extracting(RefusedFileException::reason)
                .isEqualTo(reason);
    }

    @Test
    void theRuleDecidesWhichKinds() {
        Attachments documents = attachments(Set.of(AttachmentKind.PDF), DataSize.ofKilobytes(100));
        assertThat(documents.check("a.pdf", SampleFiles.pdf()).kind()).isEqualTo(AttachmentKind.PDF);
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> documents.check("a.png", SampleFiles.png(9, 9)));
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(
                        () -> attachments(Set.of(), DataSize.ofKilobytes(100)).check("a.pdf", SampleFiles.pdf()));
    }

    @Test
    void aRuleThatCannotHoldStopsTheStartByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttachmentSettings(ALL, DataSize.ofMegabytes(11), Period.ofDays(30)))
                .withMessageContaining("motcua.handoff.files.largest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttachmentSettings(ALL, DataSize.ofMegabytes(5), Period.ZERO))
                .withMessageContaining("motcua.handoff.files.keep");
    }

    @ParameterizedTest
    @CsvSource({
        "Mẫu tờ khai.pdf, Mẫu tờ khai.jpg, Mau-to-khai.jpg",
        "C:\\Users\\lan\\đơn.PNG, đơn.jpg, don.jpg",
        "../../etc/passwd, passwd.jpg, passwd.jpg",
        "cccd 079099001234.jpg, cccd [đã ẩn số căn cước].jpg, cccd-da-an-so-can-cuoc-.jpg",
        "申请.jpg, 申请.jpg, tep.jpg",
        "'<b>\"x\".html', bx.jpg, bx.jpg",
        "'', tep.jpg, tep.jpg"
    })
    void whatAFileIsCalled(String given, String shown, String ascii) {
        CheckedFile checked = attachments.check(given, SampleFiles.jpeg(9, 9));
        assertThat(checked.name()).isEqualTo(shown);
        assertThat(FileNames.ascii(checked.name())).isEqualTo(ascii);
    }

    private static Attachments attachments(Set<AttachmentKind> kinds, DataSize largest) {
        var nowhere = JdbcClient.create(new DriverManagerDataSource());
        return new Attachments(nowhere, new AttachmentSettings(kinds, largest, Period.ofDays(30)), Clock.systemUTC());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
