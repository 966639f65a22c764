package vn.motcua.assistant.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.announcement.Announcement.Status;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.OfficerMessages;
import vn.motcua.assistant.messaging.Outbox;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Pace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An announcement to many over three channels by two nodes, one of which is killed in the middle. The limits are raised so that it is
 * quick; {@code vn.motcua.assistant.load.AnnouncementLoad} does 20,000 within those of the platforms.
 */
class ManyRecipientsTest {

    private static final int EACH = 900;
    private static final Duration STRETCH = Duration.ofSeconds(2);

    @Test
    void eachOnceThoughANodeIsKilled() throws InterruptedException {
        List<PlatformWithLimits> platforms = List.of(platform("mot", 500), platform("hai", 540), platform("ba", 580));
        try (var scene = AnnouncementScene.of(2, platforms, node -> node.with(Map.of("motcua.delivery.lease", "1s")))) {
            platforms.forEach(one -> scene.subscribers(one.channel(), EACH, "Cúp điện", Instant.now()));
            long id = scene.approved(scene.draft(
                    Instant.now(),
                    platforms.stream().map(PlatformWithLimits::channel).toList()));
            Waiting.until(
                    "half of them have it",
                    () -> platforms.stream().mapToInt(PlatformWithLimits::count).sum() > 3 * EACH / 2);
            Thread crash = Thread.startVirtualThread(scene::crashOne);
            scene.until(id, Status.DONE);
            crash.join();
            for (PlatformWithLimits platform : platforms) {
                assertThat(platform.taken().values()).allMatch(texts -> texts.size() == 1);
                assertThat(platform.most()).isLessThanOrEqualTo(platform.limit());
            }
            Map<String, Long> counts = scene.counts(id);
            long sure = counts.getOrDefault("delivered", 0L);
            long unsure = counts.getOrDefault("uncertain", 0L);
            assertThat(sure + unsure).isEqualTo(3 * EACH);
            assertThat(unsure).isLessThan(60);
        }
    }

    @Test
    void aReplyPassesWhatIsBeingAnnounced() {
        PlatformWithLimits platform = platform("mot", 100);
        try (var scene = AnnouncementScene.of(1, List.of(platform), UnaryOperator.identity())) {
            scene.subscribers("mot", 150, "Cúp điện", Instant.now());
            long id = scene.approved(scene.draft(Instant.now(), List.of("mot")));
            Waiting.until("it is being sent", () -> platform.count() > 20);
            long asks = scene.node().get(Inbox.class).conversation("mot", InboundMessage.ONLY_ACCOUNT, "asks");
            int sent = platform.count();
            new TransactionTemplate(scene.node().get(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> scene.node()
                            .get(Outbox.class)
                            .say(asks, Sender.ASSISTANT, null, List.of(OfficerMessages.words("Miễn phí."))));
            Waiting.until("the reply arrives", () -> platform.at("asks") > 0);
            assertThat(platform.before("asks") - sent).isLessThan(10);
            scene.until(id, Status.DONE);
            assertThat(scene.counts(id)).isEqualTo(Map.of("delivered", 150L));
        }
    }

    private static PlatformWithLimits platform(String name, int perStretch) {
        return new PlatformWithLimits(name, new Pace(perStretch, STRETCH, 5), Optional.empty(), 1);
    }
}
