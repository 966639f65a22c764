package vn.motcua.assistant.link;

import java.util.Locale;

/**
 * A procedure or a life event, as pages and posters name it.
 *
 * @param id its id
 * @param name what people call it, in Vietnamese
 * @param englishName the same in English; empty when there is none
 * @param officialName the official name; empty when it has none
 */
public record Subject(SubjectId id, String name, String englishName, String officialName) {

    private static final String FORMAL_LEAD = "Thủ tục ";

    /** Refuses a subject without a name. */
    public Subject {
        if (name.isBlank()) {
            throw new IllegalArgumentException("subject " + id + " has no name");
        }
    }

    /** The name in a language, in Vietnamese where there is none in that language. */
    public String name(Locale language) {
        return language.getLanguage().equals("en") && !englishName.isEmpty() ? englishName : name;
    }

    /** The official name where it says more than the name; else empty. */
    public String formalName(Locale language) {
        String name = name(language);
        boolean same = officialName.equalsIgnoreCase(name) || officialName.equalsIgnoreCase(FORMAL_LEAD + name);
        return same ? "" : officialName;
    }
}
