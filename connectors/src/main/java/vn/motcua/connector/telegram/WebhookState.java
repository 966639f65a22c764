package vn.motcua.connector.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Telegram knows of the webhook.
 *
 * @param url where it delivers; empty when there is no webhook
 * @param pending how many updates wait
 * @param lastErrorAt when a delivery failed last; empty when none did lately
 * @param lastError why, in Telegram's words; empty when none did
 * @param allowedUpdates the kinds that are delivered; empty means all usual ones
 */
public record WebhookState(
        String url, long pending, Optional<Instant> lastErrorAt, String lastError, List<String> allowedUpdates) {

    /** Copies the list. */
    public WebhookState {
        allowedUpdates = List.copyOf(allowedUpdates);
    }
}
