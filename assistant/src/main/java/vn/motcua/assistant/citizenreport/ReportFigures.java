package vn.motcua.assistant.citizenreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.insight.FigureRequest;
import vn.motcua.assistant.insight.FigureSection;
import vn.motcua.assistant.insight.FigureSource;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Unit;
import vn.motcua.assistant.insight.FigureTables;
import vn.motcua.assistant.insight.Wording;
import vn.motcua.knowledge.place.PlaceTable;

import static java.util.Map.entry;

/** Citizens' reports in the quality figures: by week, kind and place, from the events alone. */
@Component
@Order(40)
@ConditionalOnProperty(name = "motcua.report.enabled", matchIfMissing = true)
class ReportFigures implements FigureSource {

    private static final String UNPLACED = "none";

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Clock clock;
    private final FigureTables<Matter> tables = new FigureTables<>(
            ReportFigures::words,
            List.of(
                    entry("received", Unit.COUNT),
                    entry("answered", Unit.COUNT),
                    entry("late", Unit.COUNT),
                    entry("reopened", Unit.COUNT),
                    entry("satisfaction", Unit.RATING)),
            Matter::day,
            matters -> matters.stream().mapToLong(Matter::people).sum(),
            ReportFigures::values);

    ReportFigures(JdbcClient jdbc, Categories categories, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * A matter that was received in the period, and how it had fared at its end.
     *
     * @param people how many citizens report it
     * @param late whether it was answered behind its day, or is not answered though its day is over
     * @param rating the mean of its ratings; null without any
     */
    private record Matter(
            LocalDate day,
            String category,
            String commune,
            long people,
            boolean answered,
            boolean late,
            boolean reopened,
            @Nullable Double rating) {}

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public FigureSection of(FigureRequest request) {
        List<Matter> matters = matters(request);
        Map<String, Wording> kinds = categories.all().stream()
                .collect(Collectors.toMap(Category::code, kind -> new Wording(kind.nameVi(), kind.nameEn())));
        var notes = new ArrayList<>(List.of(words("how")));
        if (request.desk() != null) {
            notes.add(words("no-desks"));
        }
        Chart received = tables.chart("received");
        return new FigureSection(
                wording("figures"),
                notes,
                List.of(
                        tables.all(matters),
                        tables.weeks(request, matters, received),
                        tables.by(
                                "kinds",
                                matters,
                                Matter::category,
                                code -> kinds.getOrDefault(code, Wording.same(code)),
                                received),
                        tables.by("places", matters, ReportFigures::place, ReportFigures::placeName, received)));
    }

    private static String place(Matter matter) {
        return matter.commune().isEmpty() ? UNPLACED : matter.commune();
    }

    private static Wording placeName(String code) {
        return code.equals(UNPLACED)
                ? words("unplaced")
                : PlaceTable.bundled()
                        .commune(code)
                        .map(commune -> Wording.same(commune.written()))
                        .orElse(Wording.same(code));
    }

    private static List<@Nullable Double> values(List<Matter> matters) {
        OptionalDouble rating = matters.stream()
                .map(Matter::rating)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return Arrays.asList(
                (double) matters.size(),
                (double) matters.stream().filter(Matter::answered).count(),
                (double) matters.stream().filter(Matter::late).count(),
                (double) matters.stream().filter(Matter::reopened).count(),
                rating.isPresent() ? Double.valueOf(rating.getAsDouble()) : null);
    }

    private static Wording words(String key) {
        return wording("figures." + key);
    }

    private static Wording wording(String key) {
        return new Wording(
                ReportWords.in(Language.VI).say(key),
                ReportWords.in(Language.EN).say(key));
    }

    private List<Matter> matters(FigureRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Desk.ZONE);
        LocalDate counted = today.isBefore(request.last()) ? today : request.last();
        return jdbc.sql("""
                select e.at, e.commune, e.due_on,
                coalesce((select l.category from report_event l where l.report_id = e.report_id and l.category is not null
                    and l.at < :ends order by l.id desc limit 1), '') as category,
                (select min(a.at) from report_event a where a.report_id = e.report_id and a.kind in ('answered', 'rejected')
                    and a.at < :ends) as answered_at,
                exists (select 1 from report_event o where o.report_id = e.report_id and o.kind = 'reopened' and o.at < :ends)
                    as reopened,
                (select avg(g.rating) from report_event g where g.report_id = e.report_id and g.kind = 'rated' and g.at < :ends)
                    as rating,
                1 + (select count(*) from report_event j where j.report_id = e.report_id and j.kind = 'joined' and j.at < :ends)
                    as people
                from report_event e
                where e.kind = 'received' and e.at >= :begins and e.at < :ends
                and (:channel::text is null or e.channel = :channel)
                order by e.id""")
                .param("begins", request.begins().atOffset(ZoneOffset.UTC))
                .param("ends", request.ends().atOffset(ZoneOffset.UTC))
                .param("channel", request.channel())
                .query((row, number) -> matter(row, counted))
                .list();
    }

    private static Matter matter(ResultSet row, LocalDate counted) throws SQLException {
        LocalDate answered = day(row, "answered_at");
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate settled = answered == null ? counted : answered;
        double rating = row.getDouble("rating");
        boolean rated = !row.wasNull();
        return new Matter(
                Objects.requireNonNull(day(row, "at")),
                row.getString("category"),
                row.getString("commune"),
                row.getLong("people"),
                answered != null,
                due != null && settled.isAfter(due),
                row.getBoolean("reopened"),
                rated ? Double.valueOf(rating) : null);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), Desk.ZONE);
    }
}
