package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ResourceBundle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors as problem+json: a status, a word for programs and a sentence for people, never a trace. The sentences are in the
 * language that the client accepts first, Vietnamese unless that is English. Whoever looks at a page gets one of {@link ProblemPages}.
 */
@RestControllerAdvice
class ChatProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ChatProblems.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(RefusedMessageException exception, WebRequest request) {
        return answer(exception.refusal(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> tooMany(TooManyRequestsException exception, WebRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(exception.retryAfterSeconds()));
        return answer(Refusal.TOO_MANY, headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> fault(Exception exception, WebRequest request) throws Exception {
        if (AnnotatedElementUtils.hasAnnotation(exception.getClass(), ResponseStatus.class)) {
            throw exception;
        }
        if (GoneClients.isGone(exception)) {
            LOG.debug(
                    "A client has left before the answer: {}",
                    exception.getClass().getName());
            return null;
        }
        // The message of an exception may carry what a citizen wrote.
        StackTraceElement[] trace = exception.getStackTrace();
        LOG.error("A request failed: {} at {}", exception.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        return answer(Refusal.FAULT, new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return answer(Refusal.BODY_TOO_LARGE, headers, request);
            }
        }
        return answer(Refusal.MALFORMED, headers, request);
    }

    /** What Spring refuses by itself (a wrong method or media type, an unknown path) gets a word for programs, too. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (isShown(status, headers, request)) {
            return null;
        }
        if (exception instanceof ErrorResponse error
                && HttpStatus.resolve(status.value()) instanceof HttpStatus known) {
            error.getBody()
                    .setProperty("reason", known.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return super.handleExceptionInternal(exception, body, headers, status, request);
    }

    private static @Nullable ResponseEntity<Object> answer(Refusal refusal, HttpHeaders headers, WebRequest request) {
        if (isShown(refusal.status(), headers, request)) {
            return null;
        }
        if (refusal == Refusal.NOT_SIGNED_IN) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(refusal.status())
                .headers(headers)
                .body(problem(refusal, ((ServletWebRequest) request).getRequest()));
    }

    /** Whether it is left to the page for people, which the container asks for. */
    private static boolean isShown(HttpStatusCode status, HttpHeaders headers, WebRequest request) {
        var exchange = (ServletWebRequest) request;
        HttpServletResponse response = exchange.getResponse();
        if (response == null || response.isCommitted() || !ProblemPages.isFor(exchange.getRequest())) {
            return false;
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(status.value());
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static ProblemDetail problem(Refusal refusal, HttpServletRequest request) {
        ResourceBundle messages = ResourceBundle.getBundle(
                "messages.problems",
                language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(refusal.status(), messages.getString(refusal.reason()));
        problem.setProperty("reason", refusal.reason());
        return problem;
    }

    private static Locale language(@Nullable String accepted) {
        boolean english =
                accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith("en");
        return english ? Locale.ENGLISH : Locale.ROOT;
    }
}
