package vn.motcua.knowledge.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Reads bytes line by line without ever holding more than one line. Lines end with LF, CRLF or the end of input; a byte order
 * mark before the first is skipped. Not closed here: whoever opened the stream closes it.
 */
final class LineInput {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final int longestLine;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int number;
    private boolean tooLong;

    LineInput(InputStream input, int longestLine) {
        this.input = input;
        this.longestLine = longestLine;
    }

    /** The number of the line that was read last, or is being read, from 1; 0 before the first. */
    int number() {
        return number;
    }

    /** Whether the line read last was longer than allowed: it was skipped to its end and what was returned is empty. */
    boolean tooLong() {
        return tooLong;
    }

    /** The next line without its end, or null at the end of input. */
    byte @Nullable [] next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        tooLong = false;
        var line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            if (tooLong || line.size() + (end - position) > longestLine) {
                tooLong = true;
                line = new ByteArrayOutputStream();
            } else {
                line.write(buffer, position, end - position);
            }
            ended = end < limit;
            position = ended ? end + 1 : end;
        }
        return trimmed(line.toByteArray());
    }

    private byte[] trimmed(byte[] line) {
        int start = number == 1 && startsWithByteOrderMark(line) ? BYTE_ORDER_MARK.length : 0;
        int end = line.length > start && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return Arrays.copyOfRange(line, start, end);
    }

    private static boolean startsWithByteOrderMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private boolean fill() throws IOException {
        while (position == limit) {
            int read = input.read(buffer);
            if (read < 0) {
                return false;
            }
            position = 0;
            limit = read;
        }
        return true;
    }
}
