package vn.motcua.knowledge.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    /** Whether a fee or time is said of one channel, of which the record has only others. */
    static boolean isWrong(Statement statement, Fact said) {
        if (said.kind() != Kind.AMOUNT && said.kind() != Kind.PERIOD) {
            return false;
        }
        Set<Channel> named = in(statement.reading(), statement.start(), statement.end());
        if (named.size() != 1) {
            return false;
        }
        Channel channel = named.iterator().next();
        boolean others = false;
        for (Fact record : statement.evidence().facts(said.kind())) {
            if (!statement.proves(false).test(record.start()) || !namesOnly(statement.evidence(), record, channel)) {
                continue;
            }
            if (record.value().equals(said.value())) {
                return false;
            }
            others = true;
        }
        return others;
    }

    private static boolean namesOnly(IndexedReading evidence, Fact fact, Channel channel) {
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
