package vn.motcua.connector.telegram;

import java.util.Optional;
import java.util.OptionalLong;

import tools.jackson.databind.JsonNode;

/**
 * Where something was said.
 *
 * @param id above 0 a person, below 0 a group or a channel
 * @param kind what it is
 */
record Chat(long id, Kind kind) {

    enum Kind {
        PRIVATE,
        GROUP,
        /** A channel, or what a later version brings. */
        OTHER
    }

    /** The chat that a message names; empty when none can be read. */
    static Optional<Chat> of(JsonNode message) {
        JsonNode chat = message.path("chat");
        OptionalLong id = Member.whole(chat, "id");
        if (id.isEmpty() || id.getAsLong() == 0) {
            return Optional.empty();
        }
        String type = Member.text(chat, "type").orElse(id.getAsLong() > 0 ? "private" : "group");
        return Optional.of(new Chat(
                id.getAsLong(),
                switch (type) {
                    case "private" -> Kind.PRIVATE;
                    case "group", "supergroup" -> Kind.GROUP;
                    default -> Kind.OTHER;
                }));
    }

    String conversation() {
        return Long.toString(id);
    }
}
