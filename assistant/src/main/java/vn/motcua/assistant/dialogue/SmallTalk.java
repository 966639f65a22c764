package vn.motcua.assistant.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;

/**
 * Recognises messages that ask for no procedure: greetings, thanks, "who are you", "stop". A message is small talk only when known
 * phrases and fillers cover all its words, so "cảm ơn, mà khai sinh nộp ở đâu" is not.
 */
final class SmallTalk {

    /** Longer messages say something of their own. */
    private static final int MOST_WORDS = 24;

    private static final int LONGEST_WISH = 10;

    /** What is said; where a message says several, the one named first here counts. */
    enum Kind {
        ENGLISH,
        VIETNAMESE,
        BACK,
        RESTART,
        /** None of what was offered. */
        NONE_OF_THEM,
        DENY,
        IDENTITY,
        CAPABILITY,
        LENGTH,
        MENU,
        MORE,
        STOP,
        BYE,
        WISHES,
        THANKS,
        GREETING,
        NO,
        AFFIRM,
        /** Fillers, which say nothing alone. */
        SMALL
    }

    private final PhraseTable<Kind> phrases = new PhraseTable<>();

    SmallTalk() {
        for (String line : ResourceLines.read(SmallTalk.class, "small-talk.tsv")) {
            String[] columns = line.split("\t", -1);
            phrases.add(columns[1], Kind.valueOf(columns[0]));
        }
    }

    /** What a message says if it is small talk from the first word to the last; empty for a message without words. */
    Optional<Kind> read(Question message) {
        int words = message.terms().size();
        if (words == 0 || words > MOST_WORDS) {
            return Optional.empty();
        }
        return cover(message, phrases.findAll(message.terms())).stream().findFirst();
    }

    /** Whether a message wishes something, in whatever words, and asks nothing. */
    boolean wishes(Question message) {
        return !message.terms().isEmpty()
                && message.terms().size() <= LONGEST_WISH
                && message.terms().getFirst().text().equals("chúc")
                && message.aspects().isEmpty();
    }

    /** The kinds of the cover with the fewest phrases; empty when the message cannot be covered. */
    private static Set<Kind> cover(Question message, List<Match<Kind>> matches) {
        int words = message.terms().size();
        int[] cost = new int[words + 1];
        @SuppressWarnings({"unchecked", "rawtypes"})
        EnumSet<Kind>[] kinds = new EnumSet[words + 1];
        java.util.Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        kinds[0] = EnumSet.noneOf(Kind.class);
        for (int at = 0; at < words; at++) {
            if (cost[at] == Integer.MAX_VALUE) {
                continue;
            }
            if (message.roles().get(at) == Role.FILLER) {
                reach(cost, kinds, at, at + 1, Kind.SMALL);
            }
            for (Match<Kind> match : matches) {
                if (match.start() == at) {
                    reach(cost, kinds, at, match.end(), match.value());
                }
            }
        }
        return cost[words] == Integer.MAX_VALUE ? EnumSet.noneOf(Kind.class) : kinds[words];
    }

    private static void reach(int[] cost, EnumSet<Kind>[] kinds, int from, int to, Kind kind) {
        // Fillers cost a little more, so that "chào ad" is one greeting, not a greeting and a filler.
        int total = cost[from] + (kind == Kind.SMALL ? 3 : 2);
        if (total < cost[to]) {
            cost[to] = total;
            kinds[to] = EnumSet.copyOf(kinds[from]);
            kinds[to].add(kind);
        }
    }
}
