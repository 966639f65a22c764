package vn.motcua.assistant.announcement;

import java.util.List;

/**
 * What a message wants of announcements.
 *
 * @param kind what is wanted
 * @param sure whether nothing else can be meant
 * @param places what of topics and villages it names
 */
record Wish(Kind kind, boolean sure, Places places) {

    /** What is wanted. */
    enum Kind {
        /** To be written to. */
        SUBSCRIBE,
        /** Not to be written to any more. */
        LEAVE,
        /** To know of what one is written to. */
        LIST,
        /** To know whether there is an announcement of something. */
        ASK
    }

    /**
     * What of the lists a message names.
     *
     * @param topics the topics
     * @param villages the villages; of one name in several communes all of them
     * @param communes the communes
     * @param all whether it says "all" of them
     * @param unknown a village as it was written that is not on the list; empty when none is
     */
    record Places(List<Topic> topics, List<Village> villages, List<String> communes, boolean all, String unknown) {
        /** Copies the lists. */
        Places {
            topics = List.copyOf(topics);
            villages = List.copyOf(villages);
            communes = List.copyOf(communes);
        }
    }
}
