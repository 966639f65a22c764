package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A unit as text, field by field, as it stands in its form and in sheets. Fields without a value are empty.
 *
 * @param values every field's text
 */
public record UnitText(Map<UnitField, String> values) {

    static final String YES = "có";
    static final String NO = "không";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** Copies the map, strips the texts and fills in what is missing. */
    public UnitText {
        var complete = new EnumMap<UnitField, String>(UnitField.class);
        for (UnitField field : UnitField.values()) {
            complete.put(field, values.getOrDefault(field, "").strip().replace("\r\n", "\n"));
        }
        values = Collections.unmodifiableMap(complete);
    }

    /** A field's text; empty when it has none. */
    public String of(UnitField field) {
        return values.getOrDefault(field, "");
    }

    /** A unit that is not there yet. */
    public static UnitText blank(int position) {
        return new UnitText(Map.of(UnitField.POSITION, Integer.toString(position), UnitField.ENABLED, YES));
    }

    /** A unit that is stored. */
    public static UnitText of(Unit unit) {
        var values = new EnumMap<UnitField, String>(UnitField.class);
        values.put(UnitField.KEY, unit.key());
        values.put(UnitField.KIND, unit.kind().word());
        values.put(UnitField.NAME, unit.name());
        values.put(UnitField.NAME_EN, unit.nameEn());
        values.put(UnitField.OTHER_NAMES, String.join("\n", unit.otherNames()));
        values.put(UnitField.COMMUNE, unit.commune());
        values.put(UnitField.COMMUNE_NAME, unit.communeName());
        values.put(UnitField.ADDRESS, unit.address());
        values.put(UnitField.POINT, unit.point() == null ? "" : unit.point().toString());
        values.put(UnitField.MAP_LINK, unit.mapLink());
        values.put(UnitField.PHONE, unit.phone());
        values.put(UnitField.EMAIL, unit.email());
        values.put(UnitField.WEBSITE, unit.website());
        values.put(UnitField.DESK, unit.desk() == null ? "" : unit.desk().toString());
        values.put(UnitField.HOURS, unit.hours());
        values.put(UnitField.ALWAYS_OPEN, unit.alwaysOpen() ? YES : "");
        values.put(UnitField.HANDLES, String.join("\n", unit.handles()));
        values.put(
                UnitField.RECEPTIONS,
                unit.receptions().stream().map(Reception::toString).collect(Collectors.joining("\n")));
        values.put(UnitField.ENROLMENT, unit.school().enrolment());
        values.put(UnitField.ENROLMENT_FROM, date(unit.school().from()));
        values.put(UnitField.ENROLMENT_TO, date(unit.school().to()));
        values.put(UnitField.TIMETABLE, unit.school().timetable());
        values.put(UnitField.NOTE, unit.note());
        values.put(UnitField.NOTE_EN, unit.noteEn());
        values.put(UnitField.POSITION, Integer.toString(unit.position()));
        values.put(UnitField.ENABLED, unit.enabled() ? YES : NO);
        return new UnitText(values);
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }
}
