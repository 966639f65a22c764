package vn.motcua.assistant.telegram;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.assistant.telegram.Readiness.Ready;
import vn.motcua.assistant.telegram.Readiness.Webhook;
import vn.motcua.connector.telegram.WebhookSecret;

/**
 * What Telegram calls with each update. Whoever does not know the secret is refused before a byte of the body is read; what is
 * proven to be Telegram's is acknowledged when it is stored, and answered to the citizen later.
 */
@RestController
@Conditional(TelegramStarts.class)
class TelegramWebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramWebhookController.class);

    /** Far above the longest message with all that Telegram tells about it. */
    private static final int LARGEST_UPDATE = 1024 * 1024;

    /** Telegram waits so long by itself only after several failures. */
    private static final String SECONDS_TO_RETRY = "3";

    private final Optional<WebhookSecret> secret;
    private final UpdateIntake intake;
    private final TelegramWatch watch;

    /** Refuses everybody when updates do not come in by the webhook. */
    TelegramWebhookController(Readiness readiness, UpdateIntake intake, TelegramWatch watch) {
        this.secret = readiness instanceof Ready ready && ready.receiving() instanceof Webhook webhook
                ? Optional.of(webhook.secret())
                : Optional.empty();
        this.intake = intake;
        this.watch = watch;
    }

    @PostMapping(TelegramSettings.WEBHOOK_PATH)
    ResponseEntity<Void> receive(HttpServletRequest request) {
        if (secret.filter(known -> known.matches(request.getHeader(WebhookSecret.HEADER)))
                .isEmpty()) {
            watch.unproven();
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        byte[] update;
        try {
            update = request.getInputStream().readNBytes(LARGEST_UPDATE + 1);
        } catch (IOException brokenOff) {
            return ResponseEntity.badRequest().build();
        }
        if (update.length > LARGEST_UPDATE) {
            // Refused, it would come again and hold back its chat.
            watch.unreadable();
            return ResponseEntity.ok().build();
        }
        try {
            intake.take(update);
            return ResponseEntity.ok().build();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "An update of Telegram could not be stored and will come again: {}",
                    away.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY)
                    .build();
        }
    }
}
