package vn.motcua.connector.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** A body that is read as it comes. It ends where it may not go on, and remembers whether it broke off. */
public final class StreamedBody extends FilterInputStream {

    private final long largest;
    private long read;
    private @Nullable IOException broken;

    /** @param largest in bytes */
    StreamedBody(InputStream in, long largest) {
        super(in);
        this.largest = largest;
    }

    /** Whether it broke off before its end. */
    public boolean isBroken() {
        return broken != null;
    }

    @Nullable
    IOException broken() {
        return broken;
    }

    /** Whether it was longer than it may be; no more of it was given to the reader. */
    public boolean isTooLong() {
        return read > largest;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (isTooLong()) {
            return -1;
        }
        try {
            int got = super.read(into, from, most);
            read += Math.max(0, got);
            return isTooLong() ? -1 : got;
        } catch (IOException failure) {
            broken = failure;
            throw failure;
        }
    }
}
