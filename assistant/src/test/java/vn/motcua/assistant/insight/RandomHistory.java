package vn.motcua.assistant.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes conversations as they might have gone into the database: what was said on four channels, and cases at two desks. The same seed writes the same. */
public final class RandomHistory {

    /** Open every day of the week, so that whoever checks needs no calendar in a month without holidays. */
    public static final String EVERY_DAY = "T2-CN 06:00-22:00";

    private static final List<String> TOPICS = List.of(
            "xin giấy phép nuôi ong lấy mật",
            "thuê loa kéo của nhà văn hoá",
            "cấp lại thẻ thư viện xã",
            "đăng ký chỗ bán hàng ở chợ đêm",
            "mượn sân bóng của trường học",
            "hỗ trợ tiền mua máy cày");
    private static final List<String> FRAMES = List.of(
            "tôi muốn %s thì làm thế nào",
            "cho hỏi %s ở đâu", "%s cần giấy tờ gì", "làm sao để %s", "%s mất bao nhiêu tiền");
    private static final List<String> OUTCOMES = List.of(
            "answer",
            "answer",
            "answer",
            "answer",
            "clarify",
            "clarify",
            "out_of_scope",
            "handoff",
            "chitchat",
            "guide",
            "notice");
    private static final List<String> REASONS = List.of("asked", "not-understood", "anger", "danger");

    private static final String BRIEFING = """
            {"procedure":"","procedureName":"","field":"","step":"","known":[],"ready":[],"missing":[],"asked":""}""";

    private final JdbcClient jdbc;
    private final Random random;
    private final List<Object[]> messages = new ArrayList<>();

    /** Writes into a database. */
    public RandomHistory(JdbcClient jdbc, long seed) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
    }

    /** A desk that is not in use, so that nothing else comes to it. */
    public long desk(String name, int minutes) {
        return jdbc.sql(
                        "insert into desk(name, hours, answer_within_minutes, enabled) values (?, ?, ?, false) returning id")
                .params(name, EVERY_DAY, minutes)
                .query(Long.class)
                .single();
    }

    /** Conversations that begin at any time of a period, on these channels. */
    public void play(int conversations, List<String> channels, List<Long> desks, Instant from, Instant to) {
        long officer = jdbc.sql("""
                insert into staff_account(name, display_name, roles, password_hash, enabled, created_at)
                values (?, 'Cán bộ', '{officer}', 'none', false, now()) returning id""")
                .param(UUID.randomUUID().toString())
                .query(Long.class)
                .single();
        for (int i = 0; i < conversations; i++) {
            Instant begins =
                    from.plusSeconds(random.nextLong(Duration.between(from, to).toSeconds()));
            play(channels.get(random.nextInt(channels.size())), desks, officer, begins);
        }
        write();
    }

    private void play(String channel, List<Long> desks, long officer, Instant begins) {
        long conversation = jdbc.sql("""
                insert into conversation(channel, account, channel_conversation, last_sequence, created_at)
                values (?, ?, ?, 100, ?) returning id""")
                .params(channel, channel, UUID.randomUUID().toString(), begins.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        Instant now = begins;
        long sequence = 0;
        @Nullable Instant caseEnds = null;
        for (int turn = 1 + random.nextInt(8); turn > 0; turn--) {
            long asked = ++sequence;
            message(conversation, asked, "citizen", null, written(), now);
            Instant replied = now.plusMillis(random.nextInt(3_000));
            if (random.nextInt(12) > 0) {
                message(conversation, ++sequence, "assistant", asked, reply(), replied);
                if (random.nextInt(10) == 0) {
                    message(conversation, ++sequence, "assistant", asked, reply(), replied);
                }
            }
            if (random.nextInt(8) == 0 && (caseEnds == null || caseEnds.isBefore(now))) {
                caseEnds = handOver(
                        conversation,
                        desks.get(random.nextInt(desks.size())),
                        officer,
                        now.plusSeconds(random.nextInt(7_000)));
                message(conversation, ++sequence, "officer", null, "{\"outcome\":\"answer\"}", replied);
            }
            now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(200_000) : 5 + random.nextInt(600));
        }
    }

    private String written() {
        String topic = TOPICS.get((int) Math.min(TOPICS.size() - 1, Math.abs(random.nextGaussian()) * 2));
        String text = FRAMES.get(random.nextInt(FRAMES.size())).formatted(topic);
        return switch (random.nextInt(10)) {
            case 0, 1 -> "{\"text\":\"Lệ phí\",\"choice\":\"f:fee\",\"gesture\":null}";
            case 2 -> "{\"text\":\"\",\"choice\":null,\"gesture\":{\"kind\":\"picture\"}}";
            default -> "{\"text\":\"" + text + "\",\"choice\":null,\"gesture\":null}";
        };
    }

    private String reply() {
        String outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        return "{\"outcome\":\"" + outcome + "\",\"blocks\":[{\"type\":\"paragraph\",\"text\":\""
                + "Giấy tờ cần nộp theo thủ tục đã công bố. ".repeat(12) + "\"}]}";
    }

    /** A case from its opening to its end: an open one would be looked after by the service under test; returns when it ended. */
    private Instant handOver(long conversation, long desk, long officer, Instant opened) {
        Instant claimed = opened.plusSeconds(random.nextInt(2_400));
        boolean answers = random.nextInt(5) > 0;
        Instant answered = claimed.plusSeconds(1 + random.nextInt(1_200));
        Instant closed = answered.plusSeconds(1 + random.nextInt(90_000));
        boolean rates = random.nextInt(3) > 0;
        Instant rated = closed.plusSeconds(random.nextInt(9_000));
        long id = jdbc.sql("""
                insert into hand_over(conversation_id, desk_id, status, reason, briefing, opened_at, waiting_since, answered_at, account_id,
                closed_at, closing, rating, rated_at, touched_at)
                values (?, ?, 'closed', ?, ?::jsonb, ?, ?, ?, ?, ?, 'solved', ?, ?, ?) returning id""")
                .param(conversation)
                .param(desk)
                .param(REASONS.get(random.nextInt(REASONS.size())))
                .param(BRIEFING)
                .param(time(opened))
                .param(time(opened))
                .param(answers ? time(answered) : null)
                .param(officer)
                .param(time(closed))
                .param(rates ? Integer.valueOf(1 + random.nextInt(5)) : null)
                .param(rates ? time(rated) : null)
                .param(time(opened))
                .query(Long.class)
                .single();
        event(id, opened, random.nextInt(12) == 0 ? "taken" : "opened", officer);
        event(id, claimed, "claimed", officer);
        if (answers) {
            event(id, answered, "answered", officer);
        }
        event(id, closed, "closed", officer);
        return closed;
    }

    private void event(long id, Instant at, String kind, long account) {
        jdbc.sql("insert into hand_over_event(hand_over_id, at, kind, account_id) values (?, ?, ?, ?)")
                .params(id, time(at), kind, account)
                .update();
    }

    private void message(
            long conversation, long sequence, String sender, @Nullable Long replyTo, String content, Instant at) {
        messages.add(new Object[] {conversation, sequence, sender, replyTo, content, at.toString()});
        if (messages.size() == 5_000) {
            write();
        }
    }

    private void write() {
        jdbc.sql("""
                insert into message(conversation_id, sequence, sender, reply_to, content, sent_at)
                select conversation, place, sender, reply, content::jsonb, at::timestamptz
                from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                    as m(conversation, place, sender, reply, content, at)""")
                .params(
                        messages.stream().map(row -> (Long) row[0]).toArray(Long[]::new),
                        messages.stream().map(row -> (Long) row[1]).toArray(Long[]::new),
                        messages.stream().map(row -> (String) row[2]).toArray(String[]::new),
                        messages.stream().map(row -> (Long) row[3]).toArray(Long[]::new),
                        messages.stream().map(row -> (String) row[4]).toArray(String[]::new),
                        messages.stream().map(row -> (String) row[5]).toArray(String[]::new))
                .update();
        messages.clear();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
