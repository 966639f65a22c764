package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;

/** Recognises that a citizen wants a person: "cho tôi gặp cán bộ", "gọi lại cho tôi". */
final class AskingForAPerson {

    /** How many words may stand between what belongs together. */
    private static final int NEAR = 3;

    /** With more words of a topic than this, the same words are part of a question. */
    private static final int FEW_TOPIC_WORDS = 3;

    private enum Kind {
        ASKED,
        CONTACT,
        PERSON,
        NOT,
        WISH
    }

    private final PhraseTable<Kind> phrases = new PhraseTable<>();

    AskingForAPerson() {
        for (String line : ResourceLines.read(AskingForAPerson.class, "asking-for-a-person.tsv")) {
            String[] columns = line.split("\t", -1);
            phrases.add(columns[1], Kind.valueOf(columns[0]));
        }
    }

    boolean asks(Question message) {
        List<Match<Kind>> found = phrases.findAll(message.terms());
        if (found.stream().anyMatch(match -> match.value() == Kind.NOT)) {
            return false;
        }
        return found.stream()
                .filter(match -> match.value() == Kind.ASKED
                        || (match.value() == Kind.PERSON && follows(found, Kind.CONTACT, match)))
                .anyMatch(match -> isRequest(message, found, match));
    }

    private static boolean isRequest(Question message, List<Match<Kind>> found, Match<Kind> asked) {
        return follows(found, Kind.WISH, asked) && asked.value() == Kind.ASKED
                || topicWordsBeside(message, found) <= FEW_TOPIC_WORDS;
    }

    /** Whether something of this kind stands shortly before. */
    private static boolean follows(List<Match<Kind>> found, Kind kind, Match<Kind> match) {
        return found.stream()
                .anyMatch(other ->
                        other.value() == kind && other.end() <= match.start() && other.end() >= match.start() - NEAR);
    }

    private static long topicWordsBeside(Question message, List<Match<Kind>> found) {
        long count = 0;
        for (int i = 0; i < message.terms().size(); i++) {
            int at = i;
            if (message.roles().get(i) == Role.TOPIC
                    && found.stream().noneMatch(match -> match.start() <= at && at < match.end())) {
                count++;
            }
        }
        return count;
    }
}
