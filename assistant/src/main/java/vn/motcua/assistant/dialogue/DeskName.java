package vn.motcua.assistant.dialogue;

/**
 * What a desk is called.
 *
 * @param vietnamese as it stands at the door
 * @param english empty where nobody has given it an English name
 */
public record DeskName(String vietnamese, String english) {

    /** Of a desk without an English name. */
    public static DeskName of(String vietnamese) {
        return new DeskName(vietnamese, "");
    }

    /** As it is said to whoever speaks this language: an English name with the one at the door behind it, to show there. */
    String in(Language language) {
        return language == Language.VI || english.isBlank() ? vietnamese : english + " (" + vietnamese + ")";
    }
}
