package vn.motcua.assistant.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Desks at which it stands anyhow, and what must hold of every turn whatever they say. */
final class RandomReception implements Reception {

    private final Random random;
    private final Set<Long> rated;
    private final Optional<Prospect> standing;
    private final Prospect prospect;

    /**
     * As it stands during one turn.
     *
     * @param rated the cases that were rated before
     */
    RandomReception(Random random, Set<Long> rated) {
        this.random = random;
        this.rated = rated;
        this.standing = random.nextInt(3) == 0 ? Optional.of(waiting()) : Optional.empty();
        this.prospect = switch (random.nextInt(5)) {
            case 0 -> new Prospect.Nobody();
            case 1 ->
                new Prospect.WhichDesk(
                        List.of(
                                new Prospect.Option(1, DeskName.of("Tư pháp")),
                                new Prospect.Option(Long.MAX_VALUE, DeskName.of("Địa chính"))),
                        random.nextBoolean());
            default -> waiting();
        };
    }

    private Prospect waiting() {
        return switch (random.nextInt(3)) {
            case 0 -> new Prospect.InQueue(DeskName.of("Bộ phận Một cửa"), 1 + random.nextInt(200), Optional.empty());
            case 1 ->
                new Prospect.InQueue(
                        new DeskName("'{0}'", random.nextBoolean() ? "" : "{1}"),
                        1,
                        Optional.of(new Prospect.Wait(random.nextInt(90), 90 + random.nextInt(400))));
            default ->
                new Prospect.Closed(DeskName.of("Địa chính"), Instant.EPOCH, Instant.EPOCH.plus(Duration.ofHours(1)));
        };
    }

    /** Something that happens. */
    DeskEvent event() {
        return switch (random.nextInt(6)) {
            case 0 -> new DeskEvent.Claimed(random.nextBoolean() ? "Lan" : "", DeskName.of("Bộ phận Một cửa"));
            case 1 -> new DeskEvent.Transferred(waiting());
            case 2 -> new DeskEvent.WaitingAgain(new Prospect.Nobody());
            case 3 -> new DeskEvent.HandedBack(Optional.empty());
            default -> new DeskEvent.HandedBack(Optional.of((long) random.nextInt(4)));
        };
    }

    /** Nobody is handed over unsaid, twice, or to nobody; nobody is rated twice. */
    void check(Turn turn, String as) {
        String text = turn.replies().getFirst().text();
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.HandOver wanted && wanted.reason() != HandOverReason.DANGER) {
                assertThat(text).as(as).containsAnyOf("cán bộ", "Cán bộ", "officer");
                if (standing.isPresent()) {
                    assertThat(wanted.reason()).as(as).isIn(HandOverReason.WRONG_INFORMATION, HandOverReason.ANGER);
                } else {
                    assertThat(prospect).as(as).isNotInstanceOf(Prospect.Nobody.class);
                    assertThat(prospect instanceof Prospect.WhichDesk && wanted.desk() == null)
                            .as(as)
                            .isFalse();
                }
            } else if (effect instanceof Effect.CancelHandOver) {
                assertThat(standing).as(as).isPresent();
            } else if (effect instanceof Effect.Rate rate) {
                assertThat(rated.add(rate.handOver())).as(as + " is rated once").isTrue();
            }
        }
    }

    @Override
    public Prospect prospect(HandOverReason reason, Briefing briefing, @Nullable Long desk) {
        return prospect;
    }

    @Override
    public Optional<Prospect> standing() {
        return standing;
    }
}
