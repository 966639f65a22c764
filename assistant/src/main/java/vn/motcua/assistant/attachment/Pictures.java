package vn.motcua.assistant.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import net.coobird.thumbnailator.Thumbnails;
import vn.motcua.assistant.attachment.RefusedFileException.Reason;

/**
 * Paints pictures anew: upright, no larger than a screen needs, and without what cameras write into them, such as where they were taken
 * (Exif). Whatever was hidden behind the picture is gone with that too.
 */
final class Pictures {

    /** Some 100 MB of memory, whatever the length of the file; a telephone's camera takes half of it. */
    private static final long MOST_PIXELS = 25_000_000;

    /** Words on a photographed form can be read at this length. */
    private static final int LONGEST_SIDE = 2_000;

    private static final double JPEG_QUALITY = 0.85;

    /** One at a time: a few large ones at once would take the memory of everybody. */
    private final ReentrantLock painting = new ReentrantLock();

    /** Throws {@link RefusedFileException} where it cannot be painted. */
    byte[] painted(byte[] bytes, AttachmentKind kind) {
        painting.lock();
        try {
            int longest = longestSide(bytes, kind);
            var out = new ByteArrayOutputStream();
            Thumbnails.of(new ByteArrayInputStream(bytes))
                    .scale(Math.min(1, (double) LONGEST_SIDE / longest))
                    .imageType(kind == AttachmentKind.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                    .outputFormat(kind.extension())
                    .outputQuality(kind == AttachmentKind.PNG ? 1 : JPEG_QUALITY)
                    .toOutputStream(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof RefusedFileException refused
                    ? refused
                    : new RefusedFileException(Reason.FILE_BROKEN);
        } finally {
            painting.unlock();
        }
    }

    /** As the picture says of itself at its beginning, before anything is unpacked. */
    private static int longestSide(byte[] bytes, AttachmentKind kind) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
        ImageReader reader = readers.next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new RefusedFileException(Reason.FILE_LARGE);
            }
            return Math.max(width, height);
        } finally {
            reader.dispose();
        }
    }
}
