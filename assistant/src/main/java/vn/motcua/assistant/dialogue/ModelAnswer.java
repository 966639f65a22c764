package vn.motcua.assistant.dialogue;

/** What came of a {@link ModelRequest}, already checked by whoever asked. */
public sealed interface ModelAnswer {

    /** Nothing that may be used, for whatever reason: the turn is the one without a model. */
    record Nothing() implements ModelAnswer {}

    /** A question to search with. */
    record Query(String text) implements ModelAnswer {}

    /** One of the offered answers. */
    record Option(String id) implements ModelAnswer {}

    /** A text that says only what the cited records say. */
    record Text(String text) implements ModelAnswer {}
}
