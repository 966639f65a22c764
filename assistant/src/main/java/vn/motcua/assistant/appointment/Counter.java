package vn.motcua.assistant.appointment;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Language;

/**
 * Where citizens come by appointment.
 *
 * @param id its number; 0 for one that is not stored yet
 * @param name as citizens read it
 * @param nameEn in English; may be empty
 * @param place where it is, as citizens read it; may be empty
 * @param desk the number of the desk whose hours and days off it keeps; null for the operator's hours
 * @param unit the number of the unit in whatever directory the operator keeps; null when it has none
 * @param hours its own hours, in the form of the setting {@code motcua.desk.hours}; empty for those of the desk
 * @param enabled whether appointments are made there
 * @param position where it stands among the others, the smallest first
 */
public record Counter(
        long id,
        String name,
        String nameEn,
        String place,
        @Nullable Long desk,
        @Nullable Long unit,
        String hours,
        boolean enabled,
        int position) {

    /** What it is called in a language. */
    public String called(Language language) {
        return language == Language.EN && !nameEn.isEmpty() ? nameEn : name;
    }
}
