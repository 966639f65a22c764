package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;

import static org.assertj.core.api.Assertions.assertThat;

/** How long the question before an erasure can be answered. */
class ErasingIsAskedTest {

    private static final Instant ASKED = Instant.parse("2026-11-23T02:00:00Z");
    private static final ConversationState ASKING = ConversationState.initial(Language.VI)
            .afterReply(List.of(new Choice("Xóa hết", ChoiceValue.Wish.ERASE_NOW.value())), "")
            .askingToErase(ASKED);

    @Test
    void itIsAskedForTenMinutes() {
        assertThat(ASKING.asksToErase(ASKED.plusSeconds(599))).isTrue();
        assertThat(ASKING.asksToErase(ASKED.plusSeconds(600))).isFalse();
    }

    @Test
    void anyOtherReplyEndsIt() {
        assertThat(ASKING.afterReply(List.of(), "").asksToErase(ASKED)).isFalse();
        assertThat(ASKING.afterAside().asksToErase(ASKED)).isFalse();
    }

    @Test
    void aGestureEndsItAndTakesItsAnswersAway() {
        ConversationState after = ASKING.havingDone(Gesture.STICKER);
        assertThat(after.asksToErase(ASKED)).isFalse();
        assertThat(after.offered()).isEmpty();
    }
}
