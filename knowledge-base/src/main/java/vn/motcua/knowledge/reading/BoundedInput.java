package vn.motcua.knowledge.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes a stream on up to a number of bytes and then refuses to go on, against files that unfold without end. */
final class BoundedInput extends FilterInputStream {

    private final long most;
    private long passed;

    BoundedInput(InputStream input, long most) {
        super(input);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws TooLargeException {
        passed += bytes;
        if (passed > most) {
            throw new TooLargeException(most);
        }
    }

    /** The stream held more than it may. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(long most) {
            super("unfolds to more than " + most + " bytes");
        }
    }
}
