package vn.motcua.knowledge.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.twin.ReadName.Span;

/** What the matter of a group is called: the longest stretch of its shortest name in which no two members differ. */
final class MatterText {

    private static final Comparator<String> FEWEST_WORDS = Comparator.<String>comparingInt(
                    text -> text.split("\\s+").length)
            .thenComparing(Comparator.comparingInt(String::length));

    private MatterText() {}

    static String of(List<Twin> members, Alignment alignment, Set<TwinValue> differing) {
        return members.stream()
                .map(twin -> longestPiece(twin, alignment, differing))
                .filter(piece -> !piece.isEmpty())
                .min(FEWEST_WORDS)
                .orElse("");
    }

    private static String longestPiece(Twin twin, Alignment alignment, Set<TwinValue> differing) {
        String name = twin.name().name();
        var cuts = new ArrayList<int[]>();
        for (Span span : twin.name().spans()) {
            if (span.states(differing)) {
                cuts.add(new int[] {span.start(), span.end()});
            }
        }
        List<Token> matter = twin.name().matter();
        if (!alignment.covers(matter.size())) {
            cuts.add(new int[] {
                matter.get(alignment.prefix()).start(),
                matter.get(matter.size() - alignment.suffix() - 1).end()
            });
        }
        cuts.sort(Comparator.comparingInt(cut -> cut[0]));
        String longest = "";
        int from = 0;
        for (int[] cut : cuts) {
            longest = longer(longest, trimmed(twin.name(), from, Math.max(from, cut[0])));
            from = Math.max(from, cut[1]);
        }
        longest = longer(longest, trimmed(twin.name(), from, name.length()));
        return calm(longest);
    }

    /** A published text fit for a sentence: not in capitals, no full stop behind it. */
    static String calm(String text) {
        String plain = text.strip().replaceFirst("[.;,:]+$", "");
        return plain.length() > 3 && plain.equals(plain.toUpperCase(Locale.ROOT))
                ? plain.toLowerCase(Locale.ROOT)
                : plain;
    }

    private static String longer(String one, String other) {
        return FEWEST_WORDS.compare(one, other) < 0 ? other : one;
    }

    /** Without links, brackets that are left open and punctuation at its ends. */
    private static String trimmed(ReadName name, int from, int to) {
        int start = from;
        int end = to;
        boolean again = true;
        while (again) {
            again = false;
            while (start < end && !Character.isLetterOrDigit(name.name().charAt(start))) {
                start++;
            }
            while (end > start && !isEnd(name.name(), start, end)) {
                end--;
            }
            for (Span span : name.spans()) {
                if (span.link() && span.start() == start && span.end() <= end) {
                    start = span.end();
                    again = true;
                } else if (span.link() && span.end() == end && span.start() >= start) {
                    end = span.start();
                    again = true;
                }
            }
        }
        String text = name.name().substring(start, end);
        int open = text.lastIndexOf('(');
        return open > text.lastIndexOf(')') ? trimmed(name, start, start + open) : text;
    }

    /** A letter, a digit, or the bracket that closes one opened within. */
    private static boolean isEnd(String name, int start, int end) {
        char last = name.charAt(end - 1);
        return Character.isLetterOrDigit(last)
                || (last == ')' && name.substring(start, end).contains("("));
    }
}
