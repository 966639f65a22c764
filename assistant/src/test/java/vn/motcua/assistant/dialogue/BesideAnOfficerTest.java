package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Reply;

import static org.assertj.core.api.Assertions.assertThat;

class BesideAnOfficerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static final ConversationState NEW = ConversationState.initial(Language.VI);

    @Test
    void wordsAreLeftToTheOfficer() {
        assertThat(turn(NEW, Utterance.text("lệ phí khai sinh", NOW)).replies()).isEmpty();
        assertThat(turn(NEW, Utterance.chosen("x", NOW)).replies()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Gesture.class,
            names = {"PICTURE", "VIDEO", "FILE", "VOICE", "LOCATION", "OWN_CONTACT", "OTHER_CONTACT", "UNKNOWN"})
    void whatNobodyGetsToSeeIsSaidToBeSo(Gesture gesture) {
        assertThat(turn(NEW, Utterance.did(gesture, "cccd của tôi", NOW)).replies())
                .singleElement()
                .extracting(Reply::text)
                .asString()
                .startsWith("Tin tự động:")
                .contains("không được lưu", "cán bộ không");
    }

    @ParameterizedTest
    @EnumSource(
            value = Gesture.class,
            names = {"BEGIN", "HELP", "RESUME", "OFFICER", "ERASE", "STICKER", "EDIT", "GROUP"})
    void nothingIsSaidToTheRest(Gesture gesture) {
        assertThat(turn(NEW, Utterance.did(gesture, "", NOW)).replies()).isEmpty();
    }

    @Test
    void ofManyPicturesTheFirstIsAnsweredAndAgainAfterWords() {
        Turn first = turn(NEW, Utterance.did(Gesture.PICTURE, "", NOW));
        ConversationState state = first.state();
        for (int i = 0; i < 12; i++) {
            Turn next = turn(state, Utterance.did(Gesture.PICTURE, "", NOW));
            assertThat(next.replies()).isEmpty();
            state = next.state();
        }
        state = turn(state, Utterance.text("vâng", NOW)).state();
        assertThat(turn(state, Utterance.did(Gesture.PICTURE, "", NOW)).replies())
                .hasSize(1);
    }

    @Test
    void theDialogueStaysWhereItWas() {
        ConversationState before = NEW.afterNews(List.of(new Choice("Lệ phí", "x")));
        Turn turn = turn(before, Utterance.did(Gesture.PICTURE, "", NOW));
        assertThat(turn.state().topic()).isEqualTo(before.topic());
        assertThat(turn.state().offered()).isEqualTo(before.offered());
        assertThat(turn.state().walk()).isEqualTo(before.walk());
        assertThat(turn.effects()).isEmpty();
    }

    private static Turn turn(ConversationState before, Utterance said) {
        return BesideAnOfficer.turn(before, said);
    }
}
