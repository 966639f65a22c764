package vn.motcua.assistant.webchat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Whoever closes a page while it is being written has done nothing that an operator should hear of. The page's template, the container and Spring each
 * log that it could not be written, with its trace, wherever they come upon it; so it is left out where all that is logged passes.
 */
@Component
class GoneClients extends TurboFilter {

    /** Causes can lead round in a circle. */
    private static final int DEEPEST = 20;

    private @Nullable LoggerContext logging;

    /** Whether something failed only because nobody is there any more to write to; not that another server broke off, which says the same in words. */
    static boolean isGone(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    @PostConstruct
    void begin() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            begin(context);
        }
    }

    void begin(LoggerContext context) {
        logging = context;
        setContext(context);
        start();
        context.addTurboFilter(this);
    }

    @PreDestroy
    void end() {
        if (logging != null) {
            stop();
            logging.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        Throwable failure = thrown;
        if (failure == null
                && values != null
                && values.length > 0
                && values[values.length - 1] instanceof Throwable last) {
            failure = last;
        }
        return failure != null && level.isGreaterOrEqual(Level.WARN) && isGone(failure)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
