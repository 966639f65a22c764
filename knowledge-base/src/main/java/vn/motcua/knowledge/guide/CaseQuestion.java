package vn.motcua.knowledge.guide;

import java.util.List;
import java.util.Optional;

/**
 * A question about the citizen's case.
 *
 * @param key what its answer is kept under, unique among all guides; guides that share a key share the answer
 * @param kind what kind of answer it wants
 * @param ask the question
 * @param again the same in other words, for whoever was not understood
 * @param options what can be picked; empty for dates and places, {@code yes} and {@code no} for a yes-or-no question
 * @param when when the guide needs to know
 */
public record CaseQuestion(
        String key, Kind kind, BilingualText ask, BilingualText again, List<Option> options, Condition when) {

    /** Copies the list. */
    public CaseQuestion {
        options = List.copyOf(options);
    }

    /** What kind of answer a question wants. */
    public enum Kind {
        /** One of a few options. */
        CHOICE,
        /** Yes or no. */
        YES_NO,
        /** A day that has passed. */
        DATE,
        /** A place. */
        PLACE
    }

    /**
     * An option.
     *
     * @param id its id within the question
     * @param label what the button says
     * @param said how people say it, in Vietnamese; a reader takes the labels too
     */
    public record Option(String id, BilingualText label, List<String> said) {
        /** Copies the list. */
        public Option {
            said = List.copyOf(said);
        }
    }

    /** The option with this id. */
    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    CaseQuestion when(Condition other) {
        return new CaseQuestion(key, kind, ask, again, options, other);
    }
}
