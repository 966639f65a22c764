package vn.motcua.assistant.citizenreport;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Language;

/**
 * What kind of thing is reported.
 *
 * @param code its name in the database
 * @param nameVi as citizens read it
 * @param nameEn the same in English
 * @param words by which it is recognised, one a line; may be empty
 * @param unit the number of the unit that sees to it; null for none in particular
 * @param workingDays within how many working days it is to be answered, 1 to 365
 * @param placed whether it has a place, and reports of one place and time are one matter
 * @param enabled whether citizens can choose it
 * @param position where it stands among the others
 * @param version which change of it this is
 */
public record Category(
        String code,
        String nameVi,
        String nameEn,
        String words,
        @Nullable Long unit,
        int workingDays,
        boolean placed,
        boolean enabled,
        int position,
        int version) {

    /** Where nothing else fits. */
    static final String OTHER = "other";

    /** Its name in a language. */
    public String name(Language language) {
        return language == Language.EN && !nameEn.isEmpty() ? nameEn : nameVi;
    }
}
