package vn.motcua.knowledge.place;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a text says about where something is, in terms of today's communes. */
public sealed interface AddressReading {

    /** A text that names no place. */
    record None() implements AddressReading {}

    /** A text that names one, on a stretch of it. */
    sealed interface Named extends AddressReading {
        Evidence evidence();

        /** Offset of the first character of the words that name it. */
        int start();

        /** Offset behind the last of them. */
        int end();

        /** The communes that may be meant, with the old names by which they may be; at least one. */
        List<Candidate> candidates();
    }

    /**
     * One of today's communes.
     *
     * @param old the communes of before the reform that were understood; empty when it was called by the name of today alone
     */
    record Found(Commune commune, List<OldCommune> old, Evidence evidence, int start, int end) implements Named {
        public Found {
            old = List.copyOf(old);
        }

        @Override
        public List<Candidate> candidates() {
            return old.isEmpty()
                    ? List.of(new Candidate(commune, null))
                    : old.stream().map(one -> new Candidate(commune, one)).toList();
        }
    }

    /** One of several communes of today. */
    record Unclear(List<Candidate> candidates, PlaceQuestion question, Evidence evidence, int start, int end)
            implements Named {
        public Unclear {
            candidates = List.copyOf(candidates);
        }
    }

    /** Only a district or a province, with the question which of its communes. */
    record Within(Area area, PlaceQuestion question, Evidence evidence, int start, int end) implements Named {
        @Override
        public List<Candidate> candidates() {
            return area.communes().stream()
                    .map(commune -> new Candidate(commune, null))
                    .toList();
        }
    }

    /** How much there is for taking those words for a place. */
    enum Evidence {
        /** The word for its kind, what it lies in, or nothing but the place in the whole text. */
        CLEAR,
        /** A name alone among other words, which may be anything else. */
        BARE
    }

    /**
     * A commune of today that may be meant.
     *
     * @param old the commune of before the reform by whose name; null when by today's name, or when its district or province was named
     */
    record Candidate(Commune commune, @Nullable OldCommune old) {}
}
