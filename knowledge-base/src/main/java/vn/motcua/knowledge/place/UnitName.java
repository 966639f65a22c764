package vn.motcua.knowledge.place;

import java.util.Locale;

import vn.motcua.knowledge.text.Words;

/**
 * The name of an administrative unit.
 *
 * @param kind what it is
 * @param name without the word for its kind, tone marks where this project puts them: "Hoa Sơn", "1"
 */
public record UnitName(UnitKind kind, String name) {

    /**
     * Reads a full name such as "Thị Trấn Cờ Đỏ".
     *
     * @throws IllegalArgumentException for an empty name
     */
    static UnitName parse(String full) {
        String name = full.strip().replaceAll("\\s*[-–]\\s*", " - ").replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a unit without a name");
        }
        for (UnitKind kind : UnitKind.values()) {
            String word = kind.word();
            if (!word.isEmpty()
                    && name.length() > word.length() + 1
                    && name.charAt(word.length()) == ' '
                    && name.substring(0, word.length()).toLowerCase(Locale.ROOT).equals(word)) {
                return new UnitName(kind, withTonesInPlace(name.substring(word.length() + 1)));
            }
        }
        return new UnitName(UnitKind.NONE, withTonesInPlace(name));
    }

    /** The words of a name with their tone marks in the one place ("Hoà" → "Hòa"), capitals and all else as they are. */
    private static String withTonesInPlace(String name) {
        var placed = new StringBuilder(name.length());
        for (String word : name.split(" ")) {
            String normal = Words.normalForm(word);
            placed.append(placed.isEmpty() ? "" : " ");
            for (int i = 0; i < normal.length(); i++) {
                boolean capital = word.length() == normal.length() && Character.isUpperCase(word.charAt(i));
                placed.append(capital ? Character.toUpperCase(normal.charAt(i)) : normal.charAt(i));
            }
        }
        return placed.toString();
    }

    /** As it is written within a sentence: "xã Hoa Sơn", "phường 1". */
    public String written() {
        return kind == UnitKind.NONE ? name : kind.word() + " " + name;
    }
}
