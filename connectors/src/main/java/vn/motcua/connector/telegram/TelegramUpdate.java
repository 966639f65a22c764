package vn.motcua.connector.telegram;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import vn.motcua.connector.InboundEvent;

/**
 * One update, read.
 *
 * @param id its {@code update_id}, by which a poller confirms it; empty when it has none that can be read
 * @param events what happened; at least one, which may be {@link InboundEvent.Ignored}
 * @param callbackQuery the id of a pressed button's query, to be answered by {@code answerCallbackQuery} whatever the events are:
 *     until then the citizen's client shows a progress bar
 */
public record TelegramUpdate(OptionalLong id, List<InboundEvent> events, Optional<String> callbackQuery) {

    /** Copies the list. */
    public TelegramUpdate {
        events = List.copyOf(events);
    }
}
