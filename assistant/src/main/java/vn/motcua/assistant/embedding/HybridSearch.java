package vn.motcua.assistant.embedding;

import java.util.Optional;

import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.procedure.Catalogue;

/** What an embedding model adds to the search of a catalogue. */
public interface HybridSearch {

    /** Without a model. */
    HybridSearch OFF = catalogue -> Optional.empty();

    /**
     * The vectors of a catalogue, when they are there. Otherwise they are computed in the background from now on, and those of another
     * catalogue are not any more. Returns at once; to be asked again from time to time.
     */
    Optional<Hybrid> of(Catalogue catalogue);
}
