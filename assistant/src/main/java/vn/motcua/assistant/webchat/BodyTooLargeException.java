package vn.motcua.assistant.webchat;

import java.io.IOException;

/** A body without a declared length turned out larger than any message can be. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("the body is larger than " + limit + " bytes");
    }
}
