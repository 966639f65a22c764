package vn.motcua.assistant.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.motcua.assistant.announcement.Announcement.Status;
import vn.motcua.assistant.announcement.RefusedAnnouncementException.Reason;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.Capabilities.Window;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** To whom announcements go and to whom not, when, and who lets them go. */
class AnnouncementSendingTest {

    /** A Monday, nine in the morning in Vietnam. */
    private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    private final SetClock clock = new SetClock(MORNING);
    private final PlatformWithLimits zalo =
            platform("zalo", Optional.of(new Window(Duration.ofHours(48), Duration.ofDays(7))));
    private final PlatformWithLimits telegram = platform("telegram", Optional.empty());
    private final AnnouncementScene scene = AnnouncementScene.of(
            1,
            List.of(zalo, telegram),
            node -> node.with("clock", Clock.class, clock)
                    .with(Map.of("motcua.announcement.quiet-until", "06:30", "motcua.announcement.billed", "true")));

    @AfterEach
    void stop() {
        scene.close();
    }

    private static PlatformWithLimits platform(String name, Optional<Window> window) {
        return new PlatformWithLimits(name, new Pace(500, Duration.ofSeconds(1), 20), window, 0);
    }

    private AnnouncementDraft draft(boolean alarm, boolean billed, String... channels) {
        AnnouncementDraft usual = scene.draft(clock.instant(), List.of(channels));
        return new AnnouncementDraft(
                usual.topic(),
                usual.title(),
                usual.body(),
                "",
                "",
                alarm,
                billed,
                usual.channels(),
                true,
                List.of(),
                null,
                usual.until());
    }

    private long done(AnnouncementDraft draft) {
        long id = scene.approved(draft);
        scene.until(id, Status.DONE);
        return id;
    }

    @Test
    void zalosWindowsAreObeyedAndSaid() {
        scene.subscribers("zalo", 3, "Cúp điện", MORNING.minus(Duration.ofHours(1)));
        scene.subscriber("zalo", "billed", MORNING.minus(Duration.ofHours(49)));
        scene.subscriber("zalo", "closed", MORNING.minus(Duration.ofDays(8)));
        scene.subscriber("zalo", "gone", MORNING.minus(Duration.ofHours(2)));
        scene.jdbc
                .sql("update conversation set unreachable_since = ? where channel_conversation = 'gone'")
                .param(AnnouncementTable.time(MORNING))
                .update();
        assertThat(scene.node().get(Audience.class).of(draft(false, false, "zalo")))
                .containsExactly(new Reach("zalo", false, 6, 1, 1, 1));
        long id = done(draft(false, false, "zalo"));
        assertThat(scene.counts(id))
                .isEqualTo(Map.of(
                        "delivered",
                        3L,
                        "missed:window_billed",
                        1L,
                        "missed:window_closed",
                        1L,
                        "missed:unreachable",
                        1L));
        long paid = done(draft(false, true, "zalo"));
        assertThat(scene.counts(paid)).containsEntry("delivered", 4L);
        assertThat(zalo.taken()).doesNotContainKeys("closed", "gone");
        // Whoever writes again is told, once, as long as it makes sense.
        clock.pass(Duration.ofMinutes(5));
        scene.jdbc
                .sql("update conversation set last_interaction = ? where channel_conversation = 'closed'")
                .param(AnnouncementTable.time(clock.instant()))
                .update();
        Waiting.until("who wrote again is told", () -> zalo.taken().containsKey("closed"));
        Waiting.until(
                "both are done",
                () -> scene.counts(id).getOrDefault("delivered", 0L) == 4
                        && scene.counts(paid).getOrDefault("delivered", 0L) == 5);
        assertThat(zalo.taken().get("closed")).hasSize(2);
    }

    @Test
    void inQuietHoursOnlyAlarmsAreSent() {
        scene.subscribers("telegram", 2, "Cúp điện", MORNING);
        clock.pass(Duration.ofHours(14));
        long usual = scene.approved(draft(false, false, "telegram"));
        long alarm = done(draft(true, false, "telegram"));
        assertThat(scene.counts(alarm)).containsEntry("delivered", 2L);
        assertThat(scene.status(usual)).isEqualTo(Status.APPROVED);
        clock.pass(Duration.ofHours(8));
        scene.until(usual, Status.DONE);
        assertThat(scene.counts(usual)).containsEntry("delivered", 2L);
    }

    @Test
    void whatAnOfficerHasInHandWaitsUntilItIsGivenBack() {
        scene.subscribers("telegram", 2, "Cúp điện", MORNING);
        hold("telegram-1", true);
        long id = scene.approved(draft(false, false, "telegram"));
        Waiting.until("the other one has it", () -> telegram.count() == 1);
        assertThat(telegram.taken()).containsOnlyKeys("telegram-2");
        assertThat(scene.status(id)).isEqualTo(Status.SENDING);
        hold("telegram-1", false);
        scene.until(id, Status.DONE);
        hold("telegram-1", true);
        done(draft(true, false, "telegram"));
        assertThat(telegram.taken().get("telegram-1")).hasSize(2);
    }

    @Test
    void itIsPausedGoneOnWithAndStopped() {
        telegram.answering(shipment -> {
            if (telegram.count() >= 40) {
                Waiting.until(
                        "it may go on",
                        () -> scene.jdbc
                                .sql(
                                        "select not exists (select 1 from announcement where status = 'sending' and id = 1)")
                                .query(Boolean.class)
                                .single());
            }
            return Optional.empty();
        });
        scene.subscribers("telegram", 3_000, "Cúp điện", MORNING);
        long id = scene.approved(draft(false, false, "telegram"));
        Waiting.until("some have it", () -> telegram.count() >= 40);
        scene.announcements().pause(id, scene.actor("lan"));
        Waiting.until("nothing is on its way", () -> !scene.counts(id).containsKey("handed"));
        int paused = telegram.count();
        assertThat(paused).isLessThan(3_000);
        assertThat(scene.counts(id)).containsEntry("waiting", 3_000L - paused);
        scene.announcements().stop(id, scene.actor("lan"));
        Waiting.until(
                "it has ended",
                () -> scene.announcements().find(id).orElseThrow().endedAt() != null);
        assertThat(scene.counts(id)).containsEntry("missed:stopped", 3_000L - paused);
        assertThat(scene.status(id)).isEqualTo(Status.STOPPED);
        assertThat(telegram.count()).isEqualTo(paused);
    }

    @Test
    void whatWasPausedGoesOn() {
        scene.subscribers("telegram", 30, "Cúp điện", MORNING);
        telegram.answering(shipment -> Optional.of(new Delivery.ChannelBusy(Duration.ofMillis(10), "busy")));
        long id = scene.approved(draft(false, false, "telegram"));
        scene.until(id, Status.SENDING);
        scene.announcements().pause(id, scene.actor("minh"));
        telegram.answering(shipment -> Optional.empty());
        scene.announcements().goOn(id, scene.actor("minh"));
        Waiting.until("it is done", () -> {
            clock.pass(Duration.ofSeconds(2));
            return scene.status(id) == Status.DONE;
        });
        assertThat(scene.counts(id)).isEqualTo(Map.of("delivered", 30L));
        assertThat(telegram.taken().values()).allMatch(texts -> texts.size() == 1);
    }

    @Test
    void whatIsNotTakenIsSaidAndNotKept() {
        scene.subscribers("zalo", 4, "Cúp điện", MORNING);
        zalo.answering(shipment -> switch (shipment.conversation()) {
            case "zalo-1" -> Optional.of(new Delivery.Refused("no"));
            case "zalo-2" -> Optional.of(new Delivery.Unreachable("blocked"));
            case "zalo-3" -> Optional.of(new Delivery.Held("write first"));
            default -> Optional.of(new Delivery.Uncertain("no answer"));
        });
        long id = done(draft(false, false, "zalo"));
        assertThat(scene.counts(id))
                .isEqualTo(Map.of(
                        "missed:refused", 1L, "missed:unreachable", 1L, "missed:held_by_channel", 1L, "uncertain", 1L));
        assertThat(scene.jdbc
                        .sql("select count(*) from outbox where status in ('waiting', 'held', 'aside')")
                        .query(Integer.class)
                        .single())
                .isZero();
        zalo.answering(shipment -> Optional.empty());
        assertThat(scene.announcements().repeatUncertain(id, scene.actor("minh")))
                .isEqualTo(1);
        scene.until(id, Status.DONE);
        assertThat(zalo.taken()).containsOnlyKeys("zalo-4");
    }

    @Test
    void aUsedUpAllowancePausesIt() {
        scene.subscribers("zalo", 60, "Cúp điện", MORNING);
        zalo.answering(shipment -> Optional.of(new Delivery.Held("-211 out of quota")));
        long id = scene.approved(draft(false, false, "zalo"));
        scene.until(id, Status.PAUSED);
        assertThat(scene.announcements().find(id).orElseThrow().note()).isEqualTo("used-up");
        scene.announcements().stop(id, scene.actor("lan"));
    }

    @Test
    void twoPersonsAreNeeded() {
        Announcements announcements = scene.announcements();
        long id = announcements.write(draft(false, false, "telegram"), scene.actor("lan"));
        announcements.submit(id, scene.actor("lan"));
        refused(Reason.OWN, () -> announcements.approve(id, 1, scene.actor("lan")));
        announcements.change(id, draft(true, false, "telegram"), scene.actor("minh"));
        refused(Reason.STATE, () -> announcements.approve(id, 2, scene.actor("hoa")));
        announcements.submit(id, scene.actor("lan"));
        refused(Reason.CHANGED, () -> announcements.approve(id, 1, scene.actor("hoa")));
        refused(Reason.OWN, () -> announcements.approve(id, 2, scene.actor("minh")));
        assertThatThrownBy(() -> scene.jdbc
                        .sql("update announcement set approved_by = ? where id = ?")
                        .params(Objects.requireNonNull(scene.actor("minh").account()), id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        announcements.approve(id, 2, scene.actor("hoa"));
        refused(Reason.STATE, () -> announcements.change(id, draft(false, false, "telegram"), scene.actor("lan")));
    }

    @Test
    void whoeverHasNotBeenReachedAtTheEndIsLeftOut() {
        scene.subscribers("telegram", 2, "Cúp điện", MORNING);
        hold("telegram-1", true);
        long id = scene.approved(draft(false, false, "telegram"));
        Waiting.until("the other one has it", () -> telegram.count() == 1);
        clock.pass(Duration.ofHours(25));
        scene.until(id, Status.DONE);
        assertThat(scene.counts(id)).isEqualTo(Map.of("delivered", 1L, "missed:late", 1L));
    }

    private void hold(String conversation, boolean held) {
        scene.jdbc
                .sql("update conversation set held = ? where channel_conversation = ?")
                .params(held, conversation)
                .update();
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedAnnouncementException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
