package vn.motcua.assistant.handout;

/** There is no such checklist, or its procedure is not published any more. */
final class UnknownChecklistException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
