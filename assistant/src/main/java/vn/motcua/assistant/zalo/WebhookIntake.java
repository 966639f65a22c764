package vn.motcua.assistant.zalo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.connector.InboundEvent;

/** What both webhooks do with a body: read it whole but not endlessly, and acknowledge it once it is stored. */
final class WebhookIntake {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookIntake.class);

    /** Many times what any event needs. */
    private static final int LONGEST_BODY = 256 * 1024;

    private final Intake intake;
    private final WebhookWatch watch;

    WebhookIntake(Intake intake, WebhookWatch watch) {
        this.intake = intake;
        this.watch = watch;
    }

    /**
     * The bytes as they came; empty when there are more than any event has.
     *
     * @throws IOException if the caller broke off
     */
    Optional<byte[]> body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LONGEST_BODY) {
            return Optional.empty();
        }
        try (InputStream input = request.getInputStream()) {
            byte[] body = input.readNBytes(LONGEST_BODY + 1);
            return body.length > LONGEST_BODY ? Optional.empty() : Optional.of(body);
        }
    }

    /** Who sent it is not proven. */
    HttpStatus refuse() {
        watch.unproven();
        return HttpStatus.UNAUTHORIZED;
    }

    /** Who sent it is proven, but nothing can be made of it: Zalo is not asked to send it again. */
    HttpStatus letGo() {
        watch.useless();
        return HttpStatus.OK;
    }

    /**
     * Stores what a proven body tells. Only what can be stored later is refused: what is of no use, or can never be stored, is
     * acknowledged too, since Zalo would repeat it and in the end switch the webhook off for everybody.
     *
     * @param read reads the body
     */
    HttpStatus take(Supplier<List<InboundEvent>> read) {
        try {
            List<InboundEvent> events = read.get();
            if (events.stream().allMatch(InboundEvent.Ignored.class::isInstance)) {
                return letGo();
            }
            intake.take(events);
        } catch (DataIntegrityViolationException | InvalidDataAccessApiUsageException unstorable) {
            return letGo(unstorable);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "A message of Zalo could not be stored, Zalo will repeat it: {}",
                    away.getClass().getSimpleName());
            return HttpStatus.SERVICE_UNAVAILABLE;
        } catch (RuntimeException fault) {
            return letGo(fault);
        }
        watch.taken();
        return HttpStatus.OK;
    }

    private HttpStatus letGo(RuntimeException fault) {
        // The message of an exception may carry what a citizen wrote.
        LOG.error(
                "A message of Zalo could not be stored and is let go: {}",
                fault.getClass().getName());
        return letGo();
    }
}
