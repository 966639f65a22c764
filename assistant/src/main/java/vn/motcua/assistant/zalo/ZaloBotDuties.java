package vn.motcua.assistant.zalo;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.connector.wire.Found;
import vn.motcua.connector.zalobot.ZaloBotSetup;

/**
 * Tells the Bot Platform where its webhooks are to go, once after each start and until it has taken that: the secret may be another one
 * than before, and the platform does not say which it has.
 */
final class ZaloBotDuties implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ZaloBotDuties.class);

    private final ZaloBotSetup setup;
    private final URI webhook;
    private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.of(""));

    ZaloBotDuties(ZaloBotSetup setup, URI webhook) {
        this.setup = setup;
        this.webhook = webhook;
    }

    @Override
    public void run() {
        if (trouble.get().isEmpty()) {
            return;
        }
        switch (setup.useWebhook(webhook)) {
            case Found.Well<Optional<String>> told -> {
                trouble.set(Optional.empty());
                LOG.info("Zalo sends what citizens write to the bot to {}", webhook);
            }
            case Found.Wrong<Optional<String>> wrong -> {
                if (!trouble.getAndSet(Optional.of(wrong.reason())).equals(Optional.of(wrong.reason()))) {
                    LOG.error(
                            "Zalo could not be told where to send what citizens write to the bot: {}", wrong.reason());
                }
            }
        }
    }
}
