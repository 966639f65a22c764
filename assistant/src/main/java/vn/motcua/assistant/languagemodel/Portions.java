package vn.motcua.assistant.languagemodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * A text about several procedures, cut where each begins: a line that opens with the procedure's name and a colon. So no fee of one can be
 * said of another unseen: each portion is held against its own record alone.
 */
final class Portions {

    /** What points beyond the matter that is spoken of. */
    private static final Pattern POINTING = Pattern.compile(
            " (?:viec|thu tuc|muc|cai|loai|giay) (?:sau|kia|con lai|truoc|thu hai|thu ba|thu nhat|ben duoi|duoi|tren) "
                    + "| cung (?:mien phi|vay|the|nhu vay|nhu the|khong mat|khong thu|bang) | (?:ca hai|ca ba|hai viec|hai thu tuc|ba thu tuc) "
                    + "| (?:con lai|thu con lai) ");

    private Portions() {}

    /**
     * What the text says of each, in order, without the names; empty when it says something before the first name, names them in
     * another order, or is whole and leaves one out.
     *
     * @param whole whether nothing comes behind the text; else the last portions may be missing
     */
    static Optional<List<String>> of(String text, List<Errand.Portion> expected, boolean whole) {
        var found = new ArrayList<StringBuilder>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            int named = named(line, expected);
            if (named >= 0) {
                if (named != found.size()) {
                    return Optional.empty();
                }
                found.add(new StringBuilder(
                        line.strip().substring(expected.get(named).name().length() + 1)));
            } else if (found.isEmpty()) {
                return Optional.empty();
            } else {
                found.getLast().append('\n').append(line);
            }
        }
        List<String> texts = found.stream().map(each -> each.toString().strip()).toList();
        boolean complete = texts.size() == expected.size() && texts.stream().noneMatch(String::isEmpty);
        return whole && !complete
                ? Optional.empty()
                : Optional.of(texts.stream().takeWhile(each -> !each.isEmpty()).toList());
    }

    private static int named(String line, List<Errand.Portion> expected) {
        for (int i = 0; i < expected.size(); i++) {
            String opening = expected.get(i).name() + ":";
            if (line.strip().regionMatches(true, 0, opening, 0, opening.length())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether a portion speaks of the matter of another: it would be held against the wrong record. Told by words that point there, which
     * its own record does not have, and by what sets the other's name apart.
     */
    static boolean speaksOfAnother(String text, Errand.Portion own, List<Errand.Portion> all) {
        String said = folded(text);
        Matcher pointing = POINTING.matcher(said);
        String source = folded(own.source());
        while (pointing.find()) {
            if (!source.contains(pointing.group())) {
                return true;
            }
        }
        List<String> ownName = words(own.name());
        return all.stream()
                .filter(other -> other != own)
                .map(other -> words(other.name()).stream()
                        .filter(word -> !ownName.contains(word))
                        .toList())
                .anyMatch(apart -> !apart.isEmpty() && said.contains(" " + String.join(" ", apart) + " "));
    }

    private static List<String> words(String text) {
        return Words.of(text).stream().map(Token::folded).toList();
    }

    private static String folded(String text) {
        return words(text).stream().collect(Collectors.joining(" ", " ", " "));
    }
}
