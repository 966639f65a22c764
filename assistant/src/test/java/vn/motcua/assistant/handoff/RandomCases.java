package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.handoff.CaseEvent.Kind;

/** Cases as they might have gone, written into the database with their events, and remembered. */
final class RandomCases {

    private static final List<Kind> LET_GO = List.of(Kind.GIVEN_BACK, Kind.IDLE, Kind.SIGNED_OFF, Kind.UNANSWERED);

    private final JdbcClient jdbc;
    private final Random random;
    private final List<Long> officers = new ArrayList<>();
    private final List<Played> played = new ArrayList<>();

    RandomCases(JdbcClient jdbc, long seed) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
    }

    /** Something that happened to a case. */
    record Happened(
            Instant at,
            Kind kind,
            @Nullable Long by,
            @Nullable Long to) {
        /** Who has the case after it; null when nobody has. */
        @Nullable
        Long newHolder() {
            return switch (kind) {
                case CLAIMED, TAKEN -> by;
                case ASSIGNED, TRANSFERRED -> to;
                default -> null;
            };
        }
    }

    /** How a case went. */
    record Played(
            long id,
            long desk,
            Instant opened,
            @Nullable Instant closed,
            @Nullable String closing,
            @Nullable Long last,
            @Nullable Integer rating,
            @Nullable Instant rated,
            List<Happened> events) {}

    List<Played> all() {
        return played;
    }

    long desk(String name, String hours, int minutes) {
        return jdbc.sql("insert into desk(name, hours, answer_within_minutes) values (?, ?, ?) returning id")
                .params(name, hours, minutes)
                .query(Long.class)
                .single();
    }

    void officers(String... names) {
        for (String name : names) {
            officers.add(jdbc.sql("""
                    insert into staff_account(name, display_name, roles, password_hash, created_at)
                    values (?, ?, '{officer}', 'none', now()) returning id""")
                    .params(UUID.randomUUID().toString(), name)
                    .query(Long.class)
                    .single());
        }
    }

    void play(int number, List<Long> desks, Instant from, Instant to) {
        for (int i = 0; i < number; i++) {
            Instant opened =
                    from.plusSeconds(random.nextLong(Duration.between(from, to).toSeconds()));
            play(desks.get(random.nextInt(desks.size())), desks, opened);
        }
    }

    private void play(long first, List<Long> desks, Instant opened) {
        var events = new ArrayList<Happened>();
        long desk = first;
        Instant now = opened;
        @Nullable Long holder = null;
        @Nullable Long last = null;
        @Nullable Instant answered = null;
        if (random.nextInt(10) == 0) {
            holder = officer();
            events.add(new Happened(now, Kind.TAKEN, holder, null));
        } else {
            events.add(new Happened(now, Kind.OPENED, null, null));
        }
        @Nullable String closing = null;
        for (int step = 0; step < 12 && closing == null; step++) {
            now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(80_000) : random.nextInt(1_500));
            if (holder == null) {
                switch (random.nextInt(8)) {
                    case 0 -> {
                        closing = "cancelled";
                        events.add(new Happened(now, Kind.CANCELLED, null, null));
                    }
                    case 1 -> events.add(new Happened(now, Kind.NOTE, officer(), null));
                    case 2 -> {
                        holder = officer();
                        events.add(new Happened(now, Kind.ASSIGNED, officer(), holder));
                    }
                    default -> {
                        holder = officer();
                        events.add(new Happened(now, Kind.CLAIMED, holder, null));
                    }
                }
            } else {
                switch (random.nextInt(8)) {
                    case 0 -> {
                        events.add(new Happened(now, LET_GO.get(random.nextInt(LET_GO.size())), null, null));
                        holder = null;
                    }
                    case 1 -> {
                        desk = desks.get(random.nextInt(desks.size()));
                        @Nullable Long to = random.nextBoolean() ? officer() : null;
                        events.add(new Happened(now, Kind.TRANSFERRED, holder, to));
                        holder = to;
                    }
                    case 2, 3 -> {
                        closing = random.nextInt(4) == 0 ? "no-reply" : "solved";
                        last = holder;
                        events.add(
                                new Happened(now, closing.equals("solved") ? Kind.CLOSED : Kind.QUIET, holder, null));
                    }
                    default -> {
                        events.add(new Happened(now, Kind.ANSWERED, holder, null));
                        answered = answered == null ? now : answered;
                    }
                }
            }
        }
        @Nullable Instant closed = closing == null ? null : now;
        boolean rates = last != null && random.nextBoolean();
        @Nullable Integer rating = rates ? Integer.valueOf(1 + random.nextInt(5)) : null;
        @Nullable Instant rated = rates ? now.plusSeconds(random.nextInt(100_000)) : null;
        long id = store(desk, opened, answered, closed, closing, closing == null ? holder : last, rating, rated);
        events.forEach(event -> store(id, event));
        played.add(new Played(id, desk, opened, closed, closing, last, rating, rated, List.copyOf(events)));
    }

    private long officer() {
        return officers.get(random.nextInt(officers.size()));
    }

    private long store(
            long desk,
            Instant opened,
            @Nullable Instant answered,
            @Nullable Instant closed,
            @Nullable String closing,
            @Nullable Long account,
            @Nullable Integer rating,
            @Nullable Instant rated) {
        long conversation = jdbc.sql("""
                insert into conversation(channel, account, channel_conversation, created_at) values ('web', 'web', ?, now())
                returning id""")
                .param(UUID.randomUUID().toString())
                .query(Long.class)
                .single();
        return jdbc.sql("""
                insert into hand_over(conversation_id, desk_id, status, reason, briefing, opened_at, waiting_since, answered_at,
                closed_at, closing, account_id, rating, rated_at, touched_at)
                values (?, ?, ?, 'asked', '{}', ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(conversation)
                .param(desk)
                .param(closed != null ? "closed" : account == null ? "waiting" : "held")
                .param(Times.of(opened))
                .param(Times.of(opened))
                .param(Times.orNull(answered))
                .param(Times.orNull(closed))
                .param(closing)
                .param(account)
                .param(rating)
                .param(Times.orNull(rated))
                .param(Times.of(opened))
                .query(Long.class)
                .single();
    }

    private void store(long id, Happened event) {
        jdbc.sql("""
                insert into hand_over_event(hand_over_id, at, kind, account_id, to_account_id) values (?, ?, ?, ?, ?)""")
                .param(id)
                .param(Times.of(event.at()))
                .param(event.kind().word())
                .param(event.by())
                .param(event.to())
                .update();
    }
}
