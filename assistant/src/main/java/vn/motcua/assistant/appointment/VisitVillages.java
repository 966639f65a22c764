package vn.motcua.assistant.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** The places that the mobile team goes to, as officers keep them. */
@Component
public class VisitVillages {

    private static final int LONGEST_NAME = 80;

    private final JdbcClient jdbc;
    private final Audit audit;

    VisitVillages(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All of them, in the operator's order. */
    public List<Village> all() {
        return jdbc.sql(
                        "select id, name, position, latitude, longitude from home_visit_village order by position, name")
                .query(VisitVillages::row)
                .list();
    }

    /**
     * Replaces the list, in this order; requests keep the village that goes on under the same name.
     *
     * @param lines a name on each line, followed by a bar and the place on the map where it is known: {@code Thôn 3 | 18.67,105.69}
     * @throws IllegalArgumentException with the line that cannot be read, or that comes twice
     */
    @Transactional
    public void replace(String lines, Actor by) {
        var kept = new HashSet<String>();
        int position = 0;
        for (String line :
                lines.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String[] parts = line.split("\\|", 2);
            String name = parts[0].strip();
            String point = parts.length == 2 ? parts[1].strip() : "";
            Optional<MapPoint> read = MapPoint.parse(point);
            if (name.isEmpty()
                    || name.length() > LONGEST_NAME
                    || (!point.isEmpty() && read.isEmpty())
                    || !kept.add(name)) {
                throw new IllegalArgumentException(line);
            }
            save(name, position++, read.orElse(null));
        }
        jdbc.sql("delete from home_visit_village where name <> all(?)")
                .param(kept.toArray(String[]::new))
                .update();
        audit.record(by, Act.VILLAGES_CHANGED);
    }

    private void save(String name, int position, @Nullable MapPoint point) {
        jdbc.sql("""
                insert into home_visit_village(name, position, latitude, longitude) values (?, ?, ?, ?)
                on conflict (name) do update set position = excluded.position, latitude = excluded.latitude,
                    longitude = excluded.longitude""")
                .param(name)
                .param(position)
                .param(point == null ? null : Double.valueOf(point.latitude()))
                .param(point == null ? null : Double.valueOf(point.longitude()))
                .update();
    }

    /** The village that words name, the longest name first; empty when they name none. */
    Optional<Village> named(String words) {
        String folded = Phrases.folded(words);
        return all().stream()
                .filter(village -> folded.contains(Phrases.folded(village.name())))
                .max(Comparator.comparingInt(village -> village.name().length()));
    }

    /** As {@link #replace} reads them. */
    public String written() {
        return all().stream()
                .map(village -> village.point() == null
                        ? village.name()
                        : village.name() + " | "
                                + Objects.requireNonNull(village.point()).written())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    /** The numbers of all of them. */
    Set<Long> numbers() {
        return new HashSet<>(all().stream().map(Village::id).toList());
    }

    private static Village row(ResultSet row, int number) throws SQLException {
        return new Village(row.getLong("id"), row.getString("name"), row.getInt("position"), Rows.point(row));
    }
}
