package vn.motcua.assistant.handoff;

/** How it ended that somebody wanted to take a case in hand. */
public sealed interface Claimed {

    /** It is theirs, or was already. */
    record Won(Case mine) implements Claimed {}

    /** A colleague was quicker. */
    record Taken(Officer by) implements Claimed {}

    /** It was closed before. */
    record Over() implements Claimed {}
}
