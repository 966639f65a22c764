package vn.motcua.assistant.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The leaders' figures once more, by going through the raw rows one by one: no sum, no order and no share of the database, none of the
 * product's code. Expects desks with the hours of {@link RandomHistory#EVERY_DAY} and no holiday.
 */
public final class Recomputed {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Set<String> REPLIES_TO_QUESTIONS = Set.of("answer", "clarify", "out_of_scope", "handoff");

    private record Message(
            long conversation,
            long sequence,
            String sender,
            @Nullable Long replyTo,
            JsonNode content,
            Instant at) {}

    private record Happened(String kind, Instant at) {}

    private record Case(
            long id,
            long conversation,
            long desk,
            String reason,
            boolean open,
            Instant opened,
            @Nullable Instant due,
            @Nullable Instant answered,
            @Nullable Instant closed,
            @Nullable Integer rating,
            @Nullable Instant rated,
            boolean held,
            List<Happened> events) {}

    private record Row(long people, Map<String, @Nullable Double> values) {}

    private final LocalDate first;
    private final LocalDate last;
    private final Map<Long, String> channels = new HashMap<>();
    private final Map<Long, Integer> deskMinutes = new HashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final Map<String, Map<String, Row>> tables = new LinkedHashMap<>();

    private Recomputed(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** From all rows of a database. */
    public static Recomputed from(
            JdbcClient jdbc, LocalDate first, LocalDate last, @Nullable Long desk, @Nullable String channel) {
        var recomputed = new Recomputed(first, last);
        recomputed.read(jdbc);
        recomputed.questions(channel);
        recomputed.cases(desk, channel);
        return recomputed;
    }

    /** As the page shows them in Vietnamese, by section, table, row and column. */
    public TreeMap<String, String> shown() {
        var shown = new TreeMap<String, String>();
        tables.forEach((table, rows) -> {
            Set<String> hidden = hidden(rows);
            rows.forEach((key, row) -> row.values()
                    .forEach((column, value) -> shown.put(
                            table + "/" + key + "/" + column, hidden.contains(key) ? "<3" : shown(column, value))));
        });
        return shown;
    }

    /** As the file has them: the people, a colon, the value. */
    public TreeMap<String, String> filed() {
        var filed = new TreeMap<String, String>();
        tables.forEach((table, rows) -> {
            Set<String> hidden = hidden(rows);
            rows.forEach((key, row) -> row.values()
                    .forEach((column, value) -> filed.put(
                            table + "/" + key + "/" + column,
                            hidden.contains(key) ? ":" : row.people() + ":" + (value == null ? "" : plain(value)))));
        });
        return filed;
    }

    private static String plain(double value) {
        BigDecimal rounded = new BigDecimal(Double.toString(value)).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String shown(String column, @Nullable Double value) {
        if (value == null) {
            return "–";
        }
        if (column.endsWith("-wait")) {
            long seconds = value.longValue();
            return seconds < 60
                    ? seconds + " giây"
                    : seconds < 3_600
                            ? seconds / 60 + " phút"
                            : seconds < 48 * 3_600 ? seconds / 3_600 + " giờ" : seconds / 86_400 + " ngày";
        }
        if (column.equals("satisfaction")) {
            return BigDecimal.valueOf(value)
                            .setScale(1, RoundingMode.HALF_UP)
                            .toPlainString()
                            .replace('.', ',') + "/5";
        }
        String digits = Long.toString(value.longValue());
        String grouped = digits.length() > 3
                ? digits.substring(0, digits.length() - 3) + "." + digits.substring(digits.length() - 3)
                : digits;
        return column.equals("answered-share") || column.equals("in-time") ? digits + "%" : grouped;
    }

    /** Rows of one or two people; and with them the smallest other one, where they are still one or two together. */
    private static Set<String> hidden(Map<String, Row> rows) {
        var hidden = new HashSet<String>();
        long together = 0;
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            if (row.getValue().people() == 1 || row.getValue().people() == 2) {
                hidden.add(row.getKey());
                together += row.getValue().people();
            }
        }
        if (together == 1 || together == 2) {
            @Nullable String smallest = null;
            for (Map.Entry<String, Row> row : rows.entrySet()) {
                long people = row.getValue().people();
                if (people > 2
                        && (smallest == null
                                || people
                                        < Objects.requireNonNull(rows.get(smallest))
                                                .people())) {
                    smallest = row.getKey();
                }
            }
            if (smallest != null) {
                hidden.add(smallest);
            }
        }
        return hidden;
    }

    private void questions(@Nullable String wanted) {
        Map<Long, List<Message>> conversations = new TreeMap<>();
        messages.forEach(one -> conversations
                .computeIfAbsent(one.conversation(), none -> new ArrayList<>())
                .add(one));
        record Judged(long conversation, Instant at, String channel, String became) {}
        var judged = new ArrayList<Judged>();
        conversations.forEach((conversation, said) -> {
            String channel = Objects.requireNonNull(channels.get(conversation));
            if (wanted != null && !wanted.equals(channel)) {
                return;
            }
            said.sort(Comparator.comparingLong(Message::sequence));
            List<Message> written =
                    said.stream().filter(one -> one.sender().equals("citizen")).toList();
            for (int i = 0; i < written.size(); i++) {
                Message one = written.get(i);
                if (!isInPeriod(one.at())) {
                    continue;
                }
                String reply = replyTo(one, said);
                String became = "other";
                boolean typed = one.content().path("choice").asString("").isEmpty()
                        && !one.content().path("gesture").isObject();
                if (typed && REPLIES_TO_QUESTIONS.contains(reply)) {
                    boolean handed = cases.stream()
                            .anyMatch(c -> c.conversation() == conversation
                                    && !c.opened().isBefore(one.at())
                                    && c.opened().isBefore(one.at().plus(HOUR)));
                    @Nullable Message next = i + 1 < written.size() ? written.get(i + 1) : null;
                    boolean cleared = next != null
                            && next.at().isBefore(one.at().plus(HOUR))
                            && Set.of("answer", "guide").contains(replyTo(next, said));
                    if (handed || reply.equals("handoff")) {
                        became = "handed";
                    } else if (reply.equals("answer") || (reply.equals("clarify") && cleared)) {
                        became = "answered";
                    } else {
                        became = reply.equals("clarify") ? "unsure" : "unanswered";
                    }
                }
                judged.add(new Judged(conversation, one.at(), channel, became));
            }
        });
        var rows = new LinkedHashMap<String, Predicate<Judged>>();
        rows.put("all/all", one -> true);
        weeks().forEach(week ->
                rows.put("weeks/" + week, one -> monday(one.at()).equals(week)));
        judged.stream()
                .map(Judged::channel)
                .distinct()
                .forEach(channel ->
                        rows.put("channels/" + channel, one -> one.channel().equals(channel)));
        rows.forEach((row, which) -> {
            List<Judged> in = judged.stream().filter(which).toList();
            var values = new LinkedHashMap<String, @Nullable Double>();
            values.put("messages", (double) in.size());
            double asked = 0;
            for (String became : List.of("answered", "unsure", "unanswered", "handed")) {
                double number =
                        in.stream().filter(one -> one.became().equals(became)).count();
                values.put(became, number);
                asked += number;
            }
            values.put("questions", asked);
            values.put(
                    "answered-share",
                    asked == 0
                            ? null
                            : Double.valueOf(
                                    Math.floor(Objects.requireNonNull(values.get("answered")) / asked * 100 + 1e-9)));
            put(
                    "questions",
                    row,
                    new Row(in.stream().map(Judged::conversation).distinct().count(), values));
        });
        tables.computeIfAbsent("questions/channels", none -> new LinkedHashMap<>());
    }

    private static String replyTo(Message asked, List<Message> said) {
        return said.stream()
                .filter(one -> one.sender().equals("assistant") && Objects.equals(one.replyTo(), asked.sequence()))
                .findFirst()
                .map(one -> one.content().path("outcome").asString())
                .orElse("");
    }

    private void cases(@Nullable Long desk, @Nullable String channel) {
        List<Case> wanted = cases.stream()
                .filter(one -> desk == null || one.desk() == desk)
                .filter(one -> channel == null || channel.equals(channels.get(one.conversation())))
                .toList();
        fill("all/all", wanted, one -> true, at -> true);
        weeks().forEach(week ->
                fill("weeks/" + week, wanted, one -> true, at -> monday(at).equals(week)));
        for (long number : new TreeSet<>(deskMinutes.keySet())) {
            fill("desks/" + number, wanted, one -> one.desk() == number, at -> true);
        }
        for (String word : new TreeSet<>(channels.values())) {
            fill("channels/" + word, wanted, one -> word.equals(channels.get(one.conversation())), at -> true);
        }
        for (String reason : List.of("danger", "anger", "asked", "not-understood")) {
            List<Case> opened = wanted.stream()
                    .filter(one -> one.reason().equals(reason) && isInPeriod(one.opened()))
                    .toList();
            if (!opened.isEmpty()) {
                var values = new LinkedHashMap<String, @Nullable Double>();
                values.put("opened", (double) opened.size());
                values.put("overdue", (double)
                        opened.stream().filter(Recomputed::isOverdue).count());
                put(
                        "hand-over",
                        "reasons/" + reason,
                        new Row(
                                opened.stream()
                                        .map(Case::conversation)
                                        .distinct()
                                        .count(),
                                values));
            }
        }
    }

    /** @param when which moments of the period count for this row */
    private void fill(String row, List<Case> wanted, Predicate<Case> which, Predicate<Instant> when) {
        Predicate<@Nullable Instant> counts = at -> at != null && isInPeriod(at) && when.test(at);
        var people = new HashSet<Long>();
        var waits = new ArrayList<Double>();
        double opened = 0;
        double overdue = 0;
        double closed = 0;
        double late = 0;
        double rated = 0;
        double stars = 0;
        for (Case one : wanted.stream().filter(which).toList()) {
            if (counts.test(one.opened())) {
                opened++;
                overdue += isOverdue(one) ? 1 : 0;
            }
            if (counts.test(one.answered()) && !one.events().getFirst().kind().equals("taken")) {
                double waited = worked(one.opened(), Objects.requireNonNull(one.answered()));
                waits.add(waited);
                late += waited > Objects.requireNonNull(deskMinutes.get(one.desk())) * 60 ? 1 : 0;
            }
            closed += counts.test(one.closed()) && one.held() ? 1 : 0;
            if (counts.test(one.rated()) && one.rating() != null) {
                rated++;
                stars += one.rating();
            }
            if (counts.test(one.opened())
                    || counts.test(one.answered())
                    || counts.test(one.closed())
                    || counts.test(one.rated())) {
                people.add(one.conversation());
            }
        }
        if (people.isEmpty() && !row.startsWith("weeks/") && !row.startsWith("all/")) {
            return;
        }
        var values = new LinkedHashMap<String, @Nullable Double>();
        values.put("opened", opened);
        values.put("closed", closed);
        values.put("first-answers", (double) waits.size());
        values.put("median-wait", percentile(waits, 0.5));
        values.put("ninetieth-wait", percentile(waits, 0.9));
        values.put(
                "in-time",
                waits.isEmpty() ? null : Double.valueOf(Math.floor((waits.size() - late) / waits.size() * 100 + 1e-9)));
        values.put("late", late);
        values.put("overdue", overdue);
        values.put("ratings", rated);
        values.put("satisfaction", rated == 0 ? null : Double.valueOf(stars / rated));
        put("hand-over", row, new Row(people.size(), values));
    }

    private void put(String section, String row, Row figures) {
        String[] parts = row.split("/", 2);
        tables.computeIfAbsent(section + "/" + parts[0], none -> new LinkedHashMap<>())
                .put(parts[1], figures);
    }

    private static boolean isOverdue(Case one) {
        return one.open() && one.due() != null && one.due().isBefore(Instant.now());
    }

    /** Seconds between six in the morning and ten at night. */
    private static double worked(Instant from, Instant to) {
        double seconds = 0;
        for (LocalDate day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
            Instant opens = at(day.atTime(6, 0));
            Instant closes = at(day.atTime(22, 0));
            Instant begins = from.isAfter(opens) ? from : opens;
            Instant ends = to.isBefore(closes) ? to : closes;
            seconds += ends.isAfter(begins) ? Duration.between(begins, ends).toMillis() / 1000.0 : 0;
        }
        return seconds;
    }

    /** With linear interpolation between two neighbours. */
    private static @Nullable Double percentile(List<Double> values, double part) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        double above = sorted.get((int) Math.ceil(place));
        return Math.round((below + (place - Math.floor(place)) * (above - below)) * 1000) / 1000.0;
    }

    private List<LocalDate> weeks() {
        var weeks = new TreeSet<LocalDate>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            weeks.add(day.minusDays(day.getDayOfWeek().getValue() - 1L));
        }
        return List.copyOf(weeks);
    }

    private boolean isInPeriod(Instant at) {
        return !day(at).isBefore(first) && !day(at).isAfter(last);
    }

    private static LocalDate monday(Instant at) {
        return day(at).minusDays(day(at).getDayOfWeek().getValue() - 1L);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(VIETNAM).toLocalDate();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(VIETNAM).toInstant();
    }

    private void read(JdbcClient jdbc) {
        jdbc.sql("select id, channel from conversation").query(row -> {
            channels.put(row.getLong("id"), row.getString("channel"));
        });
        jdbc.sql("select id, answer_within_minutes from desk").query(row -> {
            deskMinutes.put(row.getLong("id"), row.getInt("answer_within_minutes"));
        });
        JsonMapper json = JsonMapper.shared();
        jdbc.sql("select conversation_id, sequence, sender, reply_to, content, sent_at from message")
                .query(row -> {
                    messages.add(new Message(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getObject(4, Long.class),
                            json.readTree(row.getString(5)),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
                });
        Map<Long, List<Happened>> events = new HashMap<>();
        jdbc.sql("select hand_over_id, kind, at from hand_over_event order by id")
                .query(row -> {
                    events.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                            .add(new Happened(
                                    row.getString(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                });
        jdbc.sql("""
                select id, conversation_id, desk_id, reason, status, opened_at, due_at, answered_at, closed_at, rating, rated_at,
                account_id from hand_over""").query(row -> {
            cases.add(new Case(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    !row.getString(5).equals("closed"),
                    row.getObject(6, OffsetDateTime.class).toInstant(),
                    instant(row.getObject(7, OffsetDateTime.class)),
                    instant(row.getObject(8, OffsetDateTime.class)),
                    instant(row.getObject(9, OffsetDateTime.class)),
                    row.getObject(10, Integer.class),
                    instant(row.getObject(11, OffsetDateTime.class)),
                    row.getObject(12, Long.class) != null,
                    events.getOrDefault(row.getLong(1), List.of())));
        });
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
