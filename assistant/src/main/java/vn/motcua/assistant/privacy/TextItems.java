package vn.motcua.assistant.privacy;

import java.util.ArrayList;
import java.util.List;

/** A text as a row of words, numbers and what was found already: what a person's name or home is told by. */
final class TextItems {

    enum Type {
        WORD,
        NUMBER,
        FOUND
    }

    /**
     * One of the row.
     *
     * @param word its place among {@link NameText}'s words; -1 for what is none
     * @param key what it reads as: a word without diacritics, a number's shape, the kind of what was found
     */
    record Item(Type type, int start, int end, int word, String key) {}

    private TextItems() {}

    static List<Item> of(ReadText read, Findings found) {
        String text = read.folded();
        List<NameWord> words = read.words();
        List<Item> items = new ArrayList<>(words.size() + 8);
        int at = 0;
        int next = 0;
        while (at < text.length()) {
            while (next < words.size() && words.get(next).start() < at) {
                next++;
            }
            if (found.isMasked(at)) {
                int end = found.endOfMasked(at);
                items.add(new Item(Type.FOUND, at, end, -1, "<" + found.kindFrom(at)));
                at = end;
            } else if (read.isPlaceholder(at)) {
                int end = read.endOfPlaceholder(at);
                if (end >= 0) {
                    items.add(new Item(Type.FOUND, at, end, -1, "<" + Kind.ofFolded(text.substring(at, end))));
                }
                at = Math.max(at + 1, end);
            } else if (next < words.size() && words.get(next).start() == at) {
                NameWord word = words.get(next);
                items.add(new Item(Type.WORD, at, word.end(), next, word.key()));
                at = word.end();
                next++;
            } else if (isDigit(text.charAt(at))) {
                int end = numberEnd(text, at);
                items.add(new Item(Type.NUMBER, at, end, -1, shape(text, at, end)));
                at = end;
            } else {
                at++;
            }
        }
        return items;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static int numberEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && (isDigit(text.charAt(at))
                        || ("./-,".indexOf(text.charAt(at)) >= 0
                                && at + 1 < text.length()
                                && isDigit(text.charAt(at + 1))))) {
            at++;
        }
        return at;
    }

    /** "305" is "#3", "240/8" is "#3/1". */
    private static String shape(String text, int from, int to) {
        StringBuilder shape = new StringBuilder("#");
        int digits = 0;
        for (int at = from; at < to && shape.length() < 12; at++) {
            if (isDigit(text.charAt(at))) {
                digits++;
            } else {
                shape.append(digits).append(text.charAt(at));
                digits = 0;
            }
        }
        return shape.append(digits).toString();
    }
}
