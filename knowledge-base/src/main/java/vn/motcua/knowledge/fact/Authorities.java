package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.fact.Fact.Kind;
import vn.motcua.knowledge.fact.Word.Break;
import vn.motcua.knowledge.text.ResourceLines;

/**
 * Reads names of authorities. The value of a body that exists at several levels is its name and its level ("ủy ban nhân dân|commune"),
 * of any other its name.
 */
final class Authorities {

    private static final Map<Form, Authorities> READERS =
            Map.of(Form.MARKED, new Authorities(Form.MARKED), Form.UNMARKED, new Authorities(Form.UNMARKED));

    private static final int LEVEL_WITHIN = 3;
    private static final int LEVELS_WITHIN = 9;

    private enum Rule {
        /** Exists at several levels: the level is looked for behind it. */
        LEVELLED,
        /** Is a name only with a level behind it: "công an xã", but not "ngành công an". */
        ONLY_WITH_LEVEL,
        /** Is a name by itself. */
        NAMED,
        /** A general word with the next two words: "Cục Đăng kiểm". */
        WITH_TWO_WORDS
    }

    private record Entry(List<String> words, String name, Rule rule) {}

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final Set<String> between;
    private final Set<String> joiners;
    private final String city;
    private final String under;

    private Authorities(Form form) {
        for (String line : ResourceLines.read(Authorities.class, "authorities.tsv")) {
            String[] columns = line.split("\t", -1);
            for (String name : columns[1].split("\\|")) {
                add(form, name, columns.length > 2 ? columns[2] : name, Rule.valueOf(columns[0]));
            }
        }
        byFirstWord.values().forEach(entries -> entries.sort((one, other) -> other.words.size() - one.words.size()));
        level(form, "commune", "xã|phường|thị trấn|đặc khu");
        level(form, "district", "huyện|quận|thị xã");
        level(form, "province", "tỉnh|thành phố");
        level(form, "central", "trung ương|tối cao|trung");
        between =
                Stream.of("cấp", "các", "nơi", "của", "ở", "tại").map(form::of).collect(Collectors.toSet());
        joiners = Stream.of("và", "hoặc", "hay").map(form::of).collect(Collectors.toSet());
        city = form.of("thành phố");
        under = form.of("thuộc");
    }

    private void add(Form form, String phrase, String name, Rule rule) {
        List<String> words = List.of(form.of(phrase).split(" "));
        byFirstWord
                .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                .add(new Entry(words, form.of(name), rule));
    }

    private void level(Form form, String level, String words) {
        for (String word : words.split("\\|")) {
            levels.put(form.of(word), level);
        }
    }

    static Authorities in(Form form) {
        return READERS.get(form);
    }

    /** The authorities whose names begin at a word: several where one name has several levels; none when none does. */
    List<Fact> at(List<Word> words, int at) {
        for (Entry entry : byFirstWord.getOrDefault(words.get(at).key(), List.of())) {
            if (WordList.stand(words, at, entry.words)) {
                List<Fact> read = read(words, at, entry);
                if (!read.isEmpty()) {
                    return read;
                }
            }
        }
        return List.of();
    }

    private List<Fact> read(List<Word> words, int at, Entry entry) {
        int behind = at + entry.words.size();
        return switch (entry.rule) {
            case NAMED -> List.of(Fact.of(Kind.AUTHORITY, entry.name, at, behind));
            case WITH_TWO_WORDS -> withTwoWords(words, at, behind, entry);
            case LEVELLED, ONLY_WITH_LEVEL -> {
                List<Fact> found = levelled(words, at, behind, entry);
                yield found.isEmpty() && entry.rule == Rule.LEVELLED
                        ? List.of(Fact.of(Kind.AUTHORITY, entry.name, at, behind))
                        : found;
            }
        };
    }

    private static List<Fact> withTwoWords(List<Word> words, int at, int behind, Entry entry) {
        if (behind + 1 >= words.size()
                || words.get(behind).before() != Break.NONE
                || words.get(behind + 1).before() != Break.NONE
                || !Character.isLetter(words.get(behind).key().charAt(0))) {
            return List.of();
        }
        String name = entry.name + " " + words.get(behind).key() + " "
                + words.get(behind + 1).key();
        return List.of(Fact.of(Kind.AUTHORITY, name, at, behind + 2));
    }

    private List<Fact> levelled(List<Word> words, int at, int behind, Entry entry) {
        List<Fact> found = new ArrayList<>();
        int next = behind;
        while (next < Math.min(words.size(), behind + LEVELS_WITHIN)
                && !words.get(next).opensSentence()) {
            Level level = level(words, next);
            if (level == null
                    && next - behind < LEVEL_WITHIN
                    && between.contains(words.get(next).key())) {
                next++;
                continue;
            }
            boolean goesOn = !found.isEmpty()
                    && (joiners.contains(words.get(next).key())
                            || between.contains(words.get(next).key()));
            if (level == null && goesOn) {
                next++;
                continue;
            }
            if (level == null) {
                break;
            }
            found.add(Fact.of(Kind.AUTHORITY, entry.name + "|" + level.name, at, level.end));
            next = level.end;
        }
        return found;
    }

    private record Level(String name, int end) {}

    private @Nullable Level level(List<Word> words, int at) {
        String one = words.get(at).key();
        String two = at + 1 < words.size() && words.get(at + 1).before() == Break.NONE
                ? one + " " + words.get(at + 1).key()
                : one;
        if (two.equals(city)) {
            boolean belowProvince = at + 3 < words.size()
                    && words.get(at + 2).key().equals(under)
                    && "province".equals(levels.get(words.get(at + 3).key()));
            return belowProvince ? new Level("district", at + 4) : new Level("province", at + 2);
        }
        String level = levels.get(two);
        if (level != null) {
            return new Level(level, two.equals(one) ? at + 1 : at + 2);
        }
        level = levels.get(one);
        return level == null ? null : new Level(level, at + 1);
    }

    /** Whether a name as said is that of the record, or leaves the level out. */
    static boolean says(String said, String record) {
        return said.equals(record) || (record.startsWith(said) && record.charAt(said.length()) == '|');
    }
}
