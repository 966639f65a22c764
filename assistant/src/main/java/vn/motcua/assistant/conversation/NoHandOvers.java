package vn.motcua.assistant.conversation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.Reception;

/** Where no desk is reached. */
final class NoHandOvers implements HandOvers {

    @Override
    public Reception reception(long conversation) {
        return Reception.NONE;
    }

    @Override
    public void open(long conversation, long sequence, Effect.HandOver wanted) {}

    @Override
    public void heard(long conversation, long sequence, Instant at, @Nullable Considered considered) {}

    @Override
    public void cancel(long conversation) {}

    @Override
    public void rate(long conversation, Effect.Rate rating) {}

    @Override
    public void rate(long conversation, Effect.RateWord word) {}
}
