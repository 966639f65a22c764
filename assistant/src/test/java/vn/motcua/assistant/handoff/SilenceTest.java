package vn.motcua.assistant.handoff;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/**
 * While an officer has a conversation in hand, the assistant says nothing and sends nothing: played with random interleavings of citizens, officers,
 * time and crashes, on two nodes and a real PostgreSQL. A failure names its seed; {@code -Dmotcua.silence.seed} plays it again, as far as the
 * threads run alike.
 */
class SilenceTest {

    private static final Duration LONGEST = Duration.ofSeconds(7);

    @Test
    void whoeverHasTheConversationInHandIsTheOnlyOneWhoSpeaks() {
        long seed = Long.getLong("motcua.silence.seed", System.nanoTime());
        try (var play = new SilencePlay(seed)) {
            play.play(LONGEST);
            play.end();
            play.check();
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("motcua.silence.seed=" + seed, failure);
        }
    }
}
