package vn.motcua.assistant.catalogue;

import vn.motcua.assistant.dialogue.Knowledge;

/** What is published at the moment. */
public interface PublishedKnowledge {

    /** The current snapshot; each turn asks once and uses the same one throughout. */
    Knowledge current();
}
