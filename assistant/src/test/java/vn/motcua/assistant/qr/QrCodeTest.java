package vn.motcua.assistant.qr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QrCodeTest {

    private static final String LINK = "https://dichvucong.example.gov.vn/?start=p.1.001193";

    @ParameterizedTest
    @ValueSource(
            strings = {
                LINK,
                "a",
                "Đăng ký khai sinh, trích lục: ế ữ ẫ ợ",
                "00020101021138560010A0000007270126000697043601121234567890120208QRIBFTTA5303704540410005802VN63047A6C"
            })
    void thePngSaysTheText(String text) throws IOException {
        byte[] png = QrCode.of(text, ErrorCorrection.MEDIUM).png(4);
        assertThat(Decoding.textsIn(ImageIO.read(new ByteArrayInputStream(png))))
                .containsExactly(text);
    }

    @ParameterizedTest
    @EnumSource(ErrorCorrection.class)
    void theSvgSaysTheText(ErrorCorrection correction) throws Exception {
        String svg = QrCode.of(LINK, correction).svg("Mã QR");
        assertThat(Decoding.textsIn(painted(svg, 5))).containsExactly(LINK);
    }

    @ParameterizedTest
    @EnumSource(ErrorCorrection.class)
    void aCodeWithAHoleIsStillReadAsFarAsItsCorrectionGoes(ErrorCorrection correction) throws IOException {
        QrCode code = QrCode.of(LINK, correction);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.png(6)));
        // A round tear in the middle: half the share of the area that the level can restore.
        double share = switch (correction) {
            case LOW -> 0.07;
            case MEDIUM -> 0.15;
            case QUARTILE -> 0.25;
            case HIGH -> 0.30;
        };
        int side = (int) (code.size() * 6 * Math.sqrt(share / 2));
        Graphics2D tear = picture.createGraphics();
        tear.setColor(Color.WHITE);
        tear.fillOval((picture.getWidth() - side) / 2, (picture.getHeight() - side) / 2, side, side);
        tear.dispose();
        assertThat(Decoding.textsIn(picture)).containsExactly(LINK);
    }

    @Test
    void theSvgIsOnePathWithAQuietZoneAndATitleThatIsEscaped() throws Exception {
        QrCode code = QrCode.of(LINK, ErrorCorrection.QUARTILE);
        String svg = code.svg("Cấp <b>\"lại\"</b> & đổi");
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        int side = code.size() + 8;
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + side + " " + side);
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Cấp <b>\"lại\"</b> & đổi");
        assertThat(root.getElementsByTagName("path").getLength()).isEqualTo(1);
        assertThat(code.runs()).allMatch(run -> run.x() + run.length() <= code.size() && run.y() < code.size());
        // The finder pattern in the upper left corner begins right after the quiet zone.
        assertThat(svg).contains("d=\"M4 4h7v1h-7z");
    }

    @Test
    void plainTextBearsNoMarkOfItsCharacterSet() {
        // One more byte would not fit into version 1 at this level: 17 bytes, or 15 and the mark.
        assertThat(QrCode.of("abcdefghijklmnopq", ErrorCorrection.LOW).size()).isEqualTo(21);
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> QrCode.of("", ErrorCorrection.LOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000), ErrorCorrection.LOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3000");
        assertThatThrownBy(() -> QrCode.of(LINK, ErrorCorrection.LOW).png(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    /** Paints the one path of a code's SVG, which has horizontal bars only. */
    private static BufferedImage painted(String svg, int scale) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * scale;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        Matcher bar = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(svg);
        while (bar.find()) {
            assertThat(bar.group(4)).isEqualTo(bar.group(3));
            pen.fillRect(
                    Integer.parseInt(bar.group(1)) * scale,
                    Integer.parseInt(bar.group(2)) * scale,
                    Integer.parseInt(bar.group(3)) * scale,
                    scale);
        }
        pen.dispose();
        return picture;
    }
}
