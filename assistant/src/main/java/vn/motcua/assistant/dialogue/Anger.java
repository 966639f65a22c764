package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;

/**
 * Recognises that a citizen is angry at the service. Anger at something else, such as a road that nobody mends, is told with words of its
 * own, and is no reason to bring in an officer of the desk.
 */
final class Anger {

    /** With more words of a topic than this beside it, a feeling is about something else. */
    private static final int FEW_TOPIC_WORDS = 1;

    /** Words that say nothing of what the anger is about, without marks. */
    private static final Set<String> OF_THE_TALK = Set.of(
            "toi", "em", "minh", "anh", "chi", "ban", "tui", "con", "bot", "may", "tro", "ly", "cac", "qua", "roi",
            "that", "lam", "voi", "nay", "the", "vay", "gio", "doi", "cho", "hoi", "tra", "loi", "mai", "hoai", "cu",
            "toan", "lan", "noi", "het", "suc", "ghe", "nha", "nhe", "a", "oi", "thi", "ma", "la", "sao", "gi", "khong",
            "bi", "lai", "dang", "da", "i", "am", "you", "so", "this", "is", "very", "your", "with", "are", "me");

    private enum Kind {
        /** Said of the service itself. */
        SERVICE,
        /** A feeling, of whatever. */
        FEELING
    }

    private final PhraseTable<Kind> phrases = new PhraseTable<>();

    Anger() {
        for (String line : ResourceLines.read(Anger.class, "anger.tsv")) {
            String[] columns = line.split("\t", -1);
            phrases.add(columns[1], Kind.valueOf(columns[0]));
        }
    }

    boolean isAtUs(Question message) {
        List<Match<Kind>> found = phrases.findAll(message.terms());
        return found.stream()
                .anyMatch(
                        match -> match.value() == Kind.SERVICE || topicWordsBeside(message, found) <= FEW_TOPIC_WORDS);
    }

    private static long topicWordsBeside(Question message, List<Match<Kind>> found) {
        return IntStream.range(0, message.terms().size())
                .filter(at -> message.roles().get(at) == Role.TOPIC)
                .filter(at -> !OF_THE_TALK.contains(message.terms().get(at).folded()))
                .filter(at -> found.stream().noneMatch(match -> match.start() <= at && at < match.end()))
                .count();
    }
}
