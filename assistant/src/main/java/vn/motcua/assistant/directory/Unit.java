package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A desk, an office, a clinic, a school, a village head. Texts that the operator has not given are empty.
 *
 * @param id its number; 0 for one that is not stored yet
 * @param key what it is called in sheets
 * @param kind what it is
 * @param name as citizens read it
 * @param nameEn in English
 * @param otherNames what else people call it
 * @param commune the code of its commune; empty for the whole area
 * @param communeName the name of its commune, with "xã" or "phường"
 * @param address where it is
 * @param point where it is on the map; null when not given
 * @param mapLink a page with a map
 * @param phone its public number
 * @param email its public address
 * @param website its page
 * @param hours when it is open in an ordinary week, in the form of {@code DeskHours}
 * @param alwaysOpen day and night, on holidays too
 * @param desk the number of the desk of hand-overs that it is, whose hours are its own; null when it is none
 * @param handles codes of procedures, fields as published, or words
 * @param receptions when leaders receive citizens
 * @param school what only schools have
 * @param note what else to know
 * @param noteEn the same in English
 * @param enabled whether citizens are told of it
 * @param position where it stands among the others, the smallest first
 */
public record Unit(
        long id,
        String key,
        UnitKind kind,
        String name,
        String nameEn,
        List<String> otherNames,
        String commune,
        String communeName,
        String address,
        @Nullable MapPoint point,
        String mapLink,
        String phone,
        String email,
        String website,
        String hours,
        boolean alwaysOpen,
        @Nullable Long desk,
        List<String> handles,
        List<Reception> receptions,
        School school,
        String note,
        String noteEn,
        boolean enabled,
        int position) {

    /**
     * What only schools have.
     *
     * @param enrolment how and when children are enrolled, in words
     * @param from the first day of enrolment; null when not given
     * @param to the last day of enrolment; null when not given
     * @param timetable when lessons begin and end, when children are fetched
     */
    public record School(
            String enrolment,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String timetable) {

        /** Of whatever is no school, and of a school of which nothing is known. */
        public static final School NONE = new School("", null, null, "");
    }

    /** Copies the lists. */
    public Unit {
        otherNames = List.copyOf(otherNames);
        handles = List.copyOf(handles);
        receptions = List.copyOf(receptions);
    }

    /** A page with a map: the operator's, else one made of the coordinates; empty when neither is given. */
    public String map() {
        return mapLink.isEmpty() && point != null ? point.link() : mapLink;
    }

    /** The name in a language. */
    public String nameIn(boolean english) {
        return english && !nameEn.isEmpty() ? nameEn + " (" + name + ")" : name;
    }

    /** The same under another number. */
    Unit numbered(long number) {
        return new Unit(
                number,
                key,
                kind,
                name,
                nameEn,
                otherNames,
                commune,
                communeName,
                address,
                point,
                mapLink,
                phone,
                email,
                website,
                hours,
                alwaysOpen,
                desk,
                handles,
                receptions,
                school,
                note,
                noteEn,
                enabled,
                position);
    }
}
