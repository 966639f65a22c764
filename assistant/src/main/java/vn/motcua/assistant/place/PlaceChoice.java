package vn.motcua.assistant.place;

/** The values of the quick replies about places, behind {@code s:place:}. */
final class PlaceChoice {

    /** Before the number of an option of the open question, from 0. */
    static final String OPTION = "o:";

    /** Before the code of the commune to remember. */
    static final String REMEMBER = "r:";

    static final String FORGET = "f";
    static final String NO = "n";
    static final String UNKNOWN = "u";

    private PlaceChoice() {}

    /** The whole value. */
    static String value(String value) {
        return "s:" + PlaceService.NAME + ":" + value;
    }

    /** The number of an option; -1 for anything that is none. */
    static int option(String value) {
        String number = value.startsWith(OPTION) ? value.substring(OPTION.length()) : "";
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) : -1;
    }
}
