package vn.motcua.assistant.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Reply;

/**
 * A written conversation with services, see {@code transcripts/README.md}. It is played where its messages can be said and where things
 * can happen, not in the dialogue alone.
 */
public final class ServiceTranscript {

    private final Transcript transcript;

    private ServiceTranscript(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Reads a file. */
    public static ServiceTranscript read(Path file) {
        try {
            return new ServiceTranscript(Transcript.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is played. Each method returns what was told to the citizen since the last one. */
    public interface Stage {

        /** The citizen says or does something, and it is answered. */
        List<Reply> says(InboundMessage.Content content);

        /** {@code Khi HOW: WHAT} happens. */
        List<Reply> happens(String how, String what);

        /** {@code Sau: 2 ngày} have passed. */
        List<Reply> passes(Duration time);

        /** {@code Đợi: WORDS}: something with these words is told by itself. */
        List<Reply> waitsFor(String words);
    }

    /** Plays it. */
    public void play(Stage stage) {
        transcript.playOn(stage);
    }
}
