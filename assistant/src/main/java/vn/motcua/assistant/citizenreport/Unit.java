package vn.motcua.assistant.citizenreport;

import vn.motcua.assistant.dialogue.Language;

/**
 * Who sees to reports.
 *
 * @param id its number
 * @param nameVi as citizens read it
 * @param nameEn the same in English; empty for the Vietnamese name
 * @param version which change of it this is
 */
public record Unit(long id, String nameVi, String nameEn, int version) {

    /** Its name in a language. */
    public String name(Language language) {
        return language == Language.EN && !nameEn.isEmpty() ? nameEn : nameVi;
    }
}
