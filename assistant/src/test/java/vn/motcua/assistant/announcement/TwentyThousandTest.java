package vn.motcua.assistant.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.announcement.Announcement.Status;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.Pace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An announcement to many over three channels by two nodes, one of which is killed in the middle. The limits are raised so that it is
 * quick; {@code vn.motcua.assistant.load.AnnouncementLoad} does 20,000 within those of the platforms.
 */
class TwentyThousandTest {

    private static final int EACH = 700;
    private static final Duration STRETCH = Duration.ofSeconds(1);

    @Test
    void eachOnceThoughANodeIsKilled() {
        List<PlatformWithLimits> platforms = List.of(platform("mot", 300), platform("hai", 320), platform("ba", 340));
        try (var scene = AnnouncementScene.of(
                2,
                platforms,
                node -> node.with(Map.of("motcua.delivery.lease", "1s")))) {
            platforms.forEach(one -> scene.subscribers(one.channel(), EACH, "Cúp điện", Instant.now()));
            long begun = System.nanoTime();
            long id = scene.approved(scene.draft(
                    Instant.now(),
                    platforms.stream().map(PlatformWithLimits::channel).toList()));
            Waiting.until(
                    "half of them have it",
                    () -> platforms.stream().mapToInt(PlatformWithLimits::count).sum() > 3 * EACH / 2);
            scene.crashOne();
            scene.until(id, Status.DONE);
            System.out.println("took " + (System.nanoTime() - begun) / 1_000_000 + " ms, " + scene.counts(id));
            for (PlatformWithLimits platform : platforms) {
                System.out.println(platform.channel() + " " + platform.count() + " most " + platform.most() + " of "
                        + platform.limit() + " took " + platform.took().toMillis() + " allowed " + platform.allowed(platform.count()).toMillis());
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

    private static PlatformWithLimits platform(String name, int perSecond) {
        return new PlatformWithLimits(name, new Pace(perSecond, STRETCH, 5), Optional.empty(), 1);
    }
}
