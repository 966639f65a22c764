package vn.motcua.assistant.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.insight.FigureRequest;
import vn.motcua.assistant.insight.FigureSection;
import vn.motcua.assistant.insight.FigureSource;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Unit;
import vn.motcua.assistant.insight.FigureTables;
import vn.motcua.assistant.insight.Wording;

import static java.util.Map.entry;

/** Announcements in the quality figures, by the day on which they began: how many they reached, how many not, and why. */
@Component
@Order(50)
@ConditionalOnBooleanProperty(name = "motcua.announcement.on", matchIfMissing = true)
class AnnouncementFigures implements FigureSource {

    private static final Set<String> REACHED = Set.of("delivered", "left");
    private static final Set<String> UNCERTAIN = Set.of("uncertain");
    private static final Set<String> WAITING = Set.of("waiting", "handed");
    private static final Set<String> MISSED = Set.of("missed");

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final FigureTables<Sent> tables = new FigureTables<>(
            AnnouncementFigures::words,
            List.of(
                    entry("announcements", Unit.COUNT),
                    entry("recipients", Unit.COUNT),
                    entry("reached", Unit.COUNT),
                    entry("uncertain", Unit.COUNT),
                    entry("waiting", Unit.COUNT),
                    entry("missed", Unit.COUNT)),
            Sent::day,
            AnnouncementFigures::people,
            some -> List.of(
                    (double) some.stream().map(Sent::announcement).distinct().count(),
                    (double) some.stream().mapToLong(Sent::recipients).sum(),
                    recipients(some, REACHED),
                    recipients(some, UNCERTAIN),
                    recipients(some, WAITING),
                    recipients(some, MISSED)));
    private final FigureTables<Sent> whys = new FigureTables<>(
            AnnouncementFigures::words,
            List.of(entry("missed", Unit.COUNT)),
            Sent::day,
            AnnouncementFigures::people,
            some -> List.of(recipients(some, MISSED)));

    AnnouncementFigures(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * Those of an announcement's recipients of whom the same is known.
     *
     * @param day on which it began
     * @param channel empty where it has no recipients
     */
    private record Sent(
            LocalDate day,
            long announcement,
            long topic,
            Wording topicName,
            String channel,
            String status,
            String reason,
            long recipients) {}

    @Override
    public String name() {
        return "announcements";
    }

    @Override
    public FigureSection of(FigureRequest request) {
        List<Sent> all = sent(request);
        List<Sent> written = all.stream().filter(one -> one.recipients() > 0).toList();
        Map<String, Wording> topics = all.stream()
                .collect(Collectors.toMap(one -> Long.toString(one.topic()), Sent::topicName, (first, same) -> first));
        var notes = new ArrayList<>(List.of(words("how")));
        if (request.desk() != null) {
            notes.add(words("no-desks"));
        }
        Chart became = new Chart(words("chart.recipients"), List.of("reached", "uncertain", "waiting", "missed"));
        return new FigureSection(
                wording("figures"),
                notes,
                List.of(
                        tables.all(all),
                        tables.weeks(request, all, became),
                        tables.by(
                                "topics",
                                all,
                                one -> Long.toString(one.topic()),
                                key -> topics.getOrDefault(key, Wording.same(key)),
                                became),
                        tables.channels(written, Sent::channel),
                        whys.by(
                                "reasons",
                                written.stream()
                                        .filter(one -> MISSED.contains(one.status()))
                                        .toList(),
                                Sent::reason,
                                this::reason,
                                whys.chart("missed"))));
    }

    /** At least so many: somebody is among the recipients of one announcement once. */
    private static long people(List<Sent> some) {
        return some.stream()
                .collect(Collectors.groupingBy(Sent::announcement, Collectors.summingLong(Sent::recipients)))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static Double recipients(List<Sent> some, Set<String> statuses) {
        return (double) some.stream()
                .filter(one -> statuses.contains(one.status()))
                .mapToLong(Sent::recipients)
                .sum();
    }

    private List<Sent> sent(FigureRequest request) {
        return jdbc.sql("""
                with begun as (
                    select a.id, a.started_at, a.topic_id, t.name_vi, t.name_en
                    from announcement a join announcement_topic t on t.id = a.topic_id
                    where a.started_at >= :begins and a.started_at < :ends
                    and (:channel::text is null or :channel = any (a.channels))),
                became as (
                    select announcement_id, channel, status, reason, count(*) as recipients from announcement_recipient
                    where announcement_id in (select id from begun) group by announcement_id, channel, status, reason
                    union all
                    select announcement_id, channel, status, reason, recipients from announcement_result
                    where announcement_id in (select id from begun))
                select b.*, coalesce(r.channel, '') as channel, coalesce(r.status, '') as status, coalesce(r.reason, '') as reason,
                coalesce(r.recipients, 0) as recipients
                from begun b left join became r on r.announcement_id = b.id and (:channel::text is null or r.channel = :channel)
                order by b.id, r.channel, r.status, r.reason""")
                .param("begins", AnnouncementTable.time(request.begins()))
                .param("ends", AnnouncementTable.time(request.ends()))
                .param("channel", request.channel())
                .query(AnnouncementFigures::sent)
                .list();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        return new Sent(
                row.getObject("started_at", OffsetDateTime.class)
                        .atZoneSameInstant(AnnouncementSettings.ZONE)
                        .toLocalDate(),
                row.getLong("id"),
                row.getLong("topic_id"),
                new Wording(row.getString("name_vi"), row.getString("name_en")),
                row.getString("channel"),
                row.getString("status"),
                row.getString("reason"),
                row.getLong("recipients"));
    }

    /** As the announcement's own page says it. */
    private Wording reason(String word) {
        return new Wording(reason(word, Locale.of("vi")), reason(word, Locale.ENGLISH));
    }

    private String reason(String word, Locale language) {
        @Nullable String said = messages.getMessage("announcements.reason." + word, null, word, language);
        return Objects.requireNonNullElse(said, word);
    }

    private static Wording words(String key) {
        return wording("figures." + key);
    }

    private static Wording wording(String key) {
        return new Wording(
                AnnouncementWords.in(Language.VI).say(key),
                AnnouncementWords.in(Language.EN).say(key));
    }
}
