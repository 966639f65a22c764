package vn.motcua.assistant.announcement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known so far of what somebody wants to be written to about.
 *
 * @param step what is asked for
 * @param topics the numbers of the topics; empty while they are not known
 * @param villages the numbers of the villages; empty while they are not known, or wherever it happens
 * @param everywhere whether it is wanted wherever it happens
 * @param unlisted a village that was named where there is no list of any; empty when none was
 * @param choice at {@link Step#COMMUNE}: the numbers of the villages of one name, of which one is meant
 */
record SubscriptionForm(
        Step step, List<Long> topics, List<Long> villages, boolean everywhere, List<Long> choice, String unlisted) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is asked for. */
    enum Step {
        /** About what. */
        TOPIC,
        /** Where. */
        VILLAGE,
        /** In which of several communes that have a village of this name. */
        COMMUNE,
        /** Whether the citizen agrees. */
        CONSENT
    }

    /** Copies the lists; an older version wrote no unlisted village. */
    SubscriptionForm {
        topics = List.copyOf(topics);
        villages = List.copyOf(villages);
        choice = List.copyOf(choice);
        unlisted = Objects.requireNonNullElse(unlisted, "");
    }

    static SubscriptionForm empty() {
        return new SubscriptionForm(Step.TOPIC, List.of(), List.of(), false, List.of(), "");
    }

    SubscriptionForm at(Step next) {
        return new SubscriptionForm(next, topics, villages, everywhere, choice, unlisted);
    }

    SubscriptionForm about(List<Long> wanted) {
        return new SubscriptionForm(step, wanted, villages, everywhere, choice, unlisted);
    }

    /** In these villages, none of which needs asking any more. */
    SubscriptionForm in(List<Long> wanted) {
        return new SubscriptionForm(step, topics, wanted, false, List.of(), "");
    }

    SubscriptionForm everywhereNow() {
        return new SubscriptionForm(step, topics, List.of(), true, List.of(), unlisted);
    }

    SubscriptionForm oneOf(List<Long> same) {
        return new SubscriptionForm(step, topics, villages, false, same, unlisted);
    }

    SubscriptionForm naming(String village) {
        return new SubscriptionForm(step, topics, villages, everywhere, choice, village);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** Reads what was kept; empty when another version of this software wrote it, or nobody did. */
    static Optional<SubscriptionForm> read(String kept) {
        try {
            return kept.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(kept, SubscriptionForm.class));
        } catch (JacksonException | NullPointerException other) {
            return Optional.empty();
        }
    }
}
