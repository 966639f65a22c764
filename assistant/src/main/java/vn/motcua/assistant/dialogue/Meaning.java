package vn.motcua.assistant.dialogue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.search.Candidate;

/** Which procedure a question means. */
sealed interface Meaning {

    /**
     * One procedure.
     *
     * @param procedure the procedure
     * @param aspects what is asked of it; empty when nothing in particular
     * @param words the words that led to it, the context of what follows
     */
    record One(Procedure procedure, List<Aspect> aspects, String words) implements Meaning {
        public One {
            aspects = List.copyOf(aspects);
        }
    }

    /**
     * One of these.
     *
     * @param candidates best first; with a single one it is asked whether that is meant
     * @param twins what to ask where they are twins; null where they are not
     */
    record Several(
            List<Candidate> candidates,
            List<Aspect> aspects,
            String words,
            @Nullable TwinQuestion twins) implements Meaning {
        public Several {
            candidates = List.copyOf(candidates);
            aspects = List.copyOf(aspects);
        }

        /** Of different matters. */
        Several(List<Candidate> candidates, List<Aspect> aspects, String words) {
            this(candidates, aspects, words, null);
        }
    }

    /**
     * Something is asked, but of which procedure nobody has said.
     *
     * @param aspects what is asked
     */
    record Unnamed(List<Aspect> aspects) implements Meaning {
        public Unnamed {
            aspects = List.copyOf(aspects);
        }
    }

    /** None that the catalogue has. */
    record None() implements Meaning {}
}
