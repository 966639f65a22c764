package vn.motcua.knowledge.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.fact.Fact.Kind;

/** The ways of handing in, which fees and times may differ by. */
enum Channel {
    DESK("trực tiếp"),
    ONLINE("trực tuyến"),
    POST("bưu chính");

    private final String phrase;

    Channel(String phrase) {
        this.phrase = phrase;
    }

    /** What the record has for a channel. */
    enum Agreement {
        /** The same value. */
        SAME,
        /** Other values only. */
        OTHER,
        /** Nothing, or the text names no channel. */
        UNKNOWN
    }

    /** Whether a fee or time is right for the channel that it is said of. */
    static Agreement agreement(Statement statement, Fact said) {
        boolean byChannel = said.kind() == Kind.AMOUNT || said.kind() == Kind.PERIOD;
        Channel channel = byChannel ? of(statement, said) : null;
        if (channel == null) {
            return Agreement.UNKNOWN;
        }
        boolean others = false;
        for (Fact record : statement.evidence().facts(said.kind())) {
            if (!statement.proves(false).test(record.start()) || !isOf(statement.evidence(), record, channel)) {
                continue;
            }
            if (record.value().equals(said.value())) {
                return Agreement.SAME;
            }
            others = true;
        }
        return others ? Agreement.OTHER : Agreement.UNKNOWN;
    }

    /** The channel that a fact of the text is said of: that of its clause, else the only one of its sentence. */
    private static @Nullable Channel of(Statement statement, Fact fact) {
        Reading reading = statement.reading();
        int start = fact.start();
        while (start > statement.start() && !reading.words().get(start).opensClause()) {
            start--;
        }
        int end = fact.end();
        while (end < statement.end() && !reading.words().get(end).opensClause()) {
            end++;
        }
        Set<Channel> inClause = in(reading, start, end);
        Set<Channel> named = inClause.isEmpty() ? in(reading, statement.start(), statement.end()) : inClause;
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private static boolean isOf(IndexedReading evidence, Fact fact, Channel channel) {
        int word = Math.min(fact.start(), evidence.reading().words().size() - 1);
        int sentence = evidence.reading().sentence(word);
        Set<Channel> named = in(evidence.reading(), evidence.firstWord(sentence), evidence.firstWord(sentence + 1));
        return named.equals(EnumSet.of(channel));
    }

    private static Set<Channel> in(Reading reading, int start, int end) {
        Set<Channel> found = EnumSet.noneOf(Channel.class);
        for (Channel channel : values()) {
            List<String> words = List.of(reading.form().of(channel.phrase).split(" "));
            for (int at = start; at < end && !found.contains(channel); at++) {
                if (WordList.stand(reading.words(), at, words)) {
                    found.add(channel);
                }
            }
        }
        return found;
    }
}
