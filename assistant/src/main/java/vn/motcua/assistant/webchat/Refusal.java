package vn.motcua.assistant.webchat;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/** Why a request is refused, each with its status and, by its name, its sentence in the message files. */
enum Refusal {
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TEXT_TOO_LONG(HttpStatus.CONTENT_TOO_LARGE),
    MALFORMED(HttpStatus.BAD_REQUEST),
    TEXT_OR_CHOICE(HttpStatus.BAD_REQUEST),
    BLANK(HttpStatus.BAD_REQUEST),
    UNREADABLE(HttpStatus.BAD_REQUEST),
    ID_MISSING(HttpStatus.BAD_REQUEST),
    ID_MALFORMED(HttpStatus.BAD_REQUEST),
    AFTER_MALFORMED(HttpStatus.BAD_REQUEST),
    LANGUAGE_UNKNOWN(HttpStatus.BAD_REQUEST),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Refusal(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The word for programs: {@code text-too-long}. */
    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
