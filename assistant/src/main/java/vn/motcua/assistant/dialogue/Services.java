package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;

/**
 * The services that one message of a citizen reaches.
 *
 * @param all in the order in which they are asked
 * @param conversation the conversation's number
 * @param sequence the number of the message in the conversation's log
 * @param channel the channel's name
 */
public record Services(List<CitizenService> all, long conversation, long sequence, String channel) {

    /** Where no service is reached. */
    public static final Services NONE = new Services(List.of(), 0, 0, "");

    /** Copies the list. */
    public Services {
        all = List.copyOf(all);
    }

    /** What they offer, for a sentence of what the assistant can do; without those that have nothing to offer now. */
    List<String> offers(Language language) {
        return all.stream()
                .map(service -> service.offer(language))
                .filter(offer -> !offer.isEmpty())
                .toList();
    }

    Optional<CitizenService> named(String name) {
        return all.stream().filter(service -> service.name().equals(name)).findFirst();
    }
}
