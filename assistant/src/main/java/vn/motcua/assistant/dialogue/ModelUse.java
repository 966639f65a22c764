package vn.motcua.assistant.dialogue;

import java.util.Locale;

/** What a language model may be asked to do; each has a switch of its own. */
public enum ModelUse {
    /** Say a question in official terms, to search with. */
    REWRITE,
    /** Tell which of the offered answers a free text means. */
    UNDERSTAND,
    /** Say a long official passage in plain words. */
    REPHRASE,
    /** Make one text of the answers to a question that asks several things. */
    JOIN,
    /** Sum a conversation up for the officer who takes it over. */
    SUMMARY,
    /** Draft an officer's reply. */
    DRAFT;

    /** The word of settings, tables and message files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
