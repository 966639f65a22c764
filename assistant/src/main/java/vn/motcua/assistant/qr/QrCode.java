package vn.motcua.assistant.qr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.springframework.web.util.HtmlUtils;

/**
 * A QR code (ISO/IEC 18004): a square of dark and light modules. Pictures of it have the quiet zone of four modules on every side
 * that the standard asks for.
 */
public final class QrCode {

    /** The width of the quiet zone, in modules. */
    public static final int QUIET_ZONE = 4;

    private static final int LARGEST_MODULE = 64;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The smallest code that says a text. Text beyond ASCII is marked as UTF-8; text within it bears no mark, which the readers of
     * some banks would stumble over.
     *
     * @throws IllegalArgumentException when the text is empty or too long for any code
     */
    public static QrCode of(String text, ErrorCorrection correction) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty text has no QR code");
        }
        Map<EncodeHintType, ?> hints = StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
        try {
            return new QrCode(Encoder.encode(text, correction.level(), hints).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "a text of " + text.length() + " characters is too long for a QR code", tooLong);
        }
    }

    /** How many modules a side has, without the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    /** The dark modules, adjacent ones of a row together, from top to bottom and left to right. */
    public List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                int begin = x;
                while (x < size() && isDark(x, y)) {
                    x++;
                }
                if (x > begin) {
                    runs.add(new Run(begin, y, x - begin));
                }
                x++;
            }
        }
        return runs;
    }

    /**
     * The picture as an SVG element of its own, dark on white whatever the page's colours, one unit per module.
     *
     * @param title what screen readers say; escaped here
     */
    public String svg(String title) {
        int side = size() + 2 * QUIET_ZONE;
        var path = new StringBuilder();
        for (Run run : runs()) {
            path.append('M')
                    .append(run.x() + QUIET_ZONE)
                    .append(' ')
                    .append(run.y() + QUIET_ZONE)
                    .append('h')
                    .append(run.length())
                    .append("v1h-")
                    .append(run.length())
                    .append('z');
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <title>%2$s</title><rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="%3$s"/></svg>""".formatted(side, HtmlUtils.htmlEscape(title, StandardCharsets.UTF_8.name()), path);
    }

    /**
     * The picture as PNG, black on white.
     *
     * @param pixelsPerModule 1 to 64; phones read 4 and more well
     */
    public byte[] png(int pixelsPerModule) {
        if (pixelsPerModule < 1 || pixelsPerModule > LARGEST_MODULE) {
            throw new IllegalArgumentException(
                    "pixels per module must be 1 to " + LARGEST_MODULE + ", but are " + pixelsPerModule);
        }
        int side = (size() + 2 * QUIET_ZONE) * pixelsPerModule;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(
                        x,
                        y,
                        isDark(x / pixelsPerModule - QUIET_ZONE, y / pixelsPerModule - QUIET_ZONE)
                                ? 0xFF000000
                                : 0xFFFFFFFF);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < size() && y < size() && modules.get(x, y) == 1;
    }

    /**
     * Dark modules side by side.
     *
     * @param x the column of the first, from 0, without the quiet zone
     * @param y the row, from 0, without the quiet zone
     * @param length how many, 1 or more
     */
    public record Run(int x, int y, int length) {}
}
