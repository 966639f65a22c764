package vn.motcua.assistant.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files such as people and their telephones make them, and such as nobody should. */
public final class SampleFiles {

    /** What a camera writes about the place. */
    static final String PLACE = "GPS 10.7769N 106.7009E";

    private SampleFiles() {}

    /** A picture whose left half is red and whose right half is white. */
    public static byte[] jpeg(int width, int height) {
        return written(width, height, "jpg");
    }

    public static byte[] png(int width, int height) {
        return written(width, height, "png");
    }

    private static byte[] written(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 2, height);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same as a telephone held upright takes it: lying on its side, with a note to turn it and the place (Exif 2.3, 4.6.4). */
    static byte[] photograph(int width, int height) {
        byte[] plain = jpeg(width, height);
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        int description = 8 + 2 + 2 * 12 + 4;
        ByteBuffer exif = ByteBuffer.allocate(6 + description + place.length + 1);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(place.length + 1)
                .putInt(description);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0).put(place).put((byte) 0);
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        all.put(plain, 0, 2);
        all.put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array());
        all.put(plain, 2, plain.length - 2);
        return all.array();
    }

    /** A picture whose Exif tells in the proper fields where it was taken (Exif 2.3, 4.6.6), to the second of arc. */
    public static byte[] photographAt(double latitude, double longitude) {
        byte[] plain = jpeg(60, 40);
        int gps = 8 + 2 + 12 + 4;
        int degrees = gps + 2 + 4 * 12 + 4;
        ByteBuffer exif = ByteBuffer.allocate(6 + degrees + 2 * 24);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(gps)
                .putInt(0);
        exif.putShort((short) 4);
        reference(exif, 1, latitude < 0 ? 'S' : 'N');
        exif.putShort((short) 2).putShort((short) 5).putInt(3).putInt(degrees);
        reference(exif, 3, longitude < 0 ? 'W' : 'E');
        exif.putShort((short) 4).putShort((short) 5).putInt(3).putInt(degrees + 24);
        exif.putInt(0);
        arc(exif, Math.abs(latitude));
        arc(exif, Math.abs(longitude));
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        all.put(plain, 0, 2);
        all.putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2)).put(exif.array());
        all.put(plain, 2, plain.length - 2);
        return all.array();
    }

    private static void reference(ByteBuffer exif, int tag, char side) {
        exif.putShort((short) tag).putShort((short) 2).putInt(2);
        exif.put((byte) side).put(new byte[3]);
    }

    private static void arc(ByteBuffer exif, double degrees) {
        long seconds = Math.round(degrees * 3600 * 100);
        exif.putInt((int) (seconds / 360_000)).putInt(1);
        exif.putInt((int) (seconds / 6_000 % 60)).putInt(1);
        exif.putInt((int) (seconds % 6_000)).putInt(100);
    }

    /** Some fifty bytes that say of themselves that they are a picture of many thousand million dots. */
    static byte[] bomb() {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(60_000).putInt(60_000);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        ByteBuffer bomb = ByteBuffer.allocate(8 + 4 + 17 + 4 + 16);
        bomb.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bomb.putInt(13).put(header.array()).putInt((int) sum.getValue());
        return bomb.array();
    }

    /** A document of one empty page. */
    public static byte[] pdf() {
        return pdf(document -> {});
    }

    /** The same with something done to it. */
    static byte[] pdf(Change change) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.on(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    interface Change {
        void on(PDDocument document) throws IOException;
    }
}
