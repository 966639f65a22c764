package vn.motcua.assistant.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units in the database. */
@Component
class DirectoryTable {

    private static final List<String> COLUMNS = List.of(
            "key",
            "kind",
            "name",
            "name_en",
            "other_names",
            "commune",
            "commune_name",
            "address",
            "latitude",
            "longitude",
            "map_link",
            "phone",
            "email",
            "website",
            "hours",
            "always_open",
            "desk_id",
            "handles",
            "receptions",
            "enrolment",
            "enrolment_from",
            "enrolment_to",
            "timetable",
            "note",
            "note_en",
            "enabled",
            "position");

    private static final String SELECT = "select id, " + String.join(", ", COLUMNS) + " from directory_unit ";
    private static final String INSERT = "insert into directory_unit(" + String.join(", ", COLUMNS) + ") values ("
            + "?, ".repeat(COLUMNS.size() - 1) + "?) returning id";
    private static final String UPDATE =
            "update directory_unit set " + String.join(" = ?, ", COLUMNS) + " = ? where id = ?";

    private final JdbcClient jdbc;

    DirectoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, also those that are switched off, in their order. */
    List<Unit> all() {
        return jdbc.sql(SELECT + "order by position, commune_name, name, id")
                .query(DirectoryTable::unit)
                .list();
    }

    Optional<Unit> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(DirectoryTable::unit)
                .optional();
    }

    /**
     * Stores a new unit, or a changed one.
     *
     * @return its number
     */
    long store(Unit unit) {
        if (unit.id() == 0) {
            return bound(jdbc.sql(INSERT), unit).query(Long.class).single();
        }
        bound(jdbc.sql(UPDATE), unit).param(unit.id()).update();
        return unit.id();
    }

    boolean delete(long id) {
        return jdbc.sql("delete from directory_unit where id = ?").param(id).update() == 1;
    }

    /** In the order of the columns. */
    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Unit unit) {
        MapPoint point = unit.point();
        return statement
                .param(unit.key())
                .param(unit.kind().word())
                .param(unit.name())
                .param(unit.nameEn())
                .param(unit.otherNames().toArray(String[]::new))
                .param(unit.commune())
                .param(unit.communeName())
                .param(unit.address())
                .param(point == null ? null : point.latitude())
                .param(point == null ? null : point.longitude())
                .param(unit.mapLink())
                .param(unit.phone())
                .param(unit.email())
                .param(unit.website())
                .param(unit.hours())
                .param(unit.alwaysOpen())
                .param(unit.desk())
                .param(unit.handles().toArray(String[]::new))
                .param(unit.receptions().stream().map(Reception::toString).toArray(String[]::new))
                .param(unit.school().enrolment())
                .param(unit.school().from())
                .param(unit.school().to())
                .param(unit.school().timetable())
                .param(unit.note())
                .param(unit.noteEn())
                .param(unit.enabled())
                .param(unit.position());
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        @Nullable Double latitude = row.getObject("latitude", Double.class);
        return new Unit(
                row.getLong("id"),
                row.getString("key"),
                // Another version of this software may know others.
                UnitKind.of(row.getString("kind")).orElse(UnitKind.OTHER),
                row.getString("name"),
                row.getString("name_en"),
                texts(row, "other_names"),
                row.getString("commune"),
                row.getString("commune_name"),
                row.getString("address"),
                latitude == null ? null : new MapPoint(latitude, row.getDouble("longitude")),
                row.getString("map_link"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("website"),
                row.getString("hours"),
                row.getBoolean("always_open"),
                row.getObject("desk_id", Long.class),
                texts(row, "handles"),
                texts(row, "receptions").stream()
                        .flatMap(line -> Reception.parse(line).stream())
                        .toList(),
                new Unit.School(
                        row.getString("enrolment"),
                        row.getObject("enrolment_from", LocalDate.class),
                        row.getObject("enrolment_to", LocalDate.class),
                        row.getString("timetable")),
                row.getString("note"),
                row.getString("note_en"),
                row.getBoolean("enabled"),
                row.getInt("position"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return List.of((String[]) texts.getArray());
    }
}
