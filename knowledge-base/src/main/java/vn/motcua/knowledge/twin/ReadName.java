package vn.motcua.knowledge.twin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;
import vn.motcua.knowledge.twin.ValueTable.NameWord;

/**
 * An official name taken apart: the words of its matter, and the values that it states.
 *
 * @param name the name
 * @param matter the words of the matter, in order; what states a value and what says nothing is not among them
 * @param stated the values stated, by dimension
 * @param spans where they are stated
 */
record ReadName(String name, List<Token> matter, Map<Dimension, Set<TwinValue>> stated, List<Span> spans) {

    /** What is done to a paper that is there already. */
    private static final Set<String> DONE_TO_PAPERS = Set.of("reissue", "exchange", "extend", "change", "correct");

    ReadName {
        matter = List.copyOf(matter);
        stated = Map.copyOf(stated);
        spans = List.copyOf(spans);
    }

    /**
     * Characters of a name that are none of its matter.
     *
     * @param value that they state; null where they state none
     * @param link whether what a matter is called neither begins nor ends with them
     */
    record Span(int start, int end, @Nullable TwinValue value, boolean link) {

        /** Whether it states one of these values. */
        boolean states(Set<TwinValue> values) {
            return value != null && values.contains(value);
        }
    }

    static ReadName of(String name, ValueTable table) {
        List<Token> tokens = Words.of(name);
        List<Term> terms = tokens.stream().map(Term::written).toList();
        return new Reading(name, tokens, table.inName(terms)).read();
    }

    /** Its words, without marks, that state none of these values. */
    Set<String> wordsWithout(Set<TwinValue> values) {
        return Words.of(name).stream()
                .filter(word -> spans.stream()
                        .noneMatch(span ->
                                span.states(values) && span.start() <= word.start() && word.end() <= span.end()))
                .map(Token::folded)
                .collect(Collectors.toSet());
    }

    private static final class Reading {
        private final String name;
        private final List<Token> tokens;
        private final List<Match<NameWord>> matches;
        private final Map<Dimension, Set<TwinValue>> stated = new EnumMap<>(Dimension.class);
        private final List<Span> spans = new ArrayList<>();
        private final BitSet aside = new BitSet();

        Reading(String name, List<Token> tokens, List<Match<NameWord>> matches) {
            this.name = name;
            this.tokens = tokens;
            this.matches = matches;
        }

        ReadName read() {
            for (int i = 0; i < matches.size(); i++) {
                Match<NameWord> match = matches.get(i);
                switch (match.value()) {
                    case NameWord.Kept kept -> {}
                    case NameWord.Aside said -> putAside(match, null, said.link());
                    case NameWord.Stating stating -> {
                        boolean states = !stating.maker() || isFirstActionAlone(i);
                        putAside(match, states ? stating.value() : null, false);
                        if (states) {
                            stated.computeIfAbsent(stating.value().dimension(), dimension -> new LinkedHashSet<>())
                                    .add(stating.value());
                        }
                    }
                }
            }
            var matter = new ArrayList<Token>();
            for (int i = aside.nextClearBit(0); i < tokens.size(); i = aside.nextClearBit(i + 1)) {
                matter.add(tokens.get(i));
            }
            return new ReadName(name, matter, stated, spans);
        }

        private void putAside(Match<NameWord> match, @Nullable TwinValue value, boolean link) {
            aside.set(match.start(), match.end());
            spans.add(new Span(
                    tokens.get(match.start()).start(),
                    tokens.get(match.end() - 1).end(),
                    value,
                    link));
        }

        /**
         * "Cấp, cấp lại" makes something new too; "đăng ký gia hạn" only extends it, and "cấp giấy phép điều chỉnh giấy phép" only
         * changes it.
         */
        private boolean isFirstActionAlone(int at) {
            if (stated.containsKey(Dimension.ACTION)) {
                return false;
            }
            List<Match<NameWord>> later = matches.subList(at + 1, matches.size()).stream()
                    .filter(match -> match.value() instanceof NameWord.Stating stating
                            && !stating.maker()
                            && stating.value().dimension() == Dimension.ACTION)
                    .toList();
            int end = matches.get(at).end();
            if (later.isEmpty() || later.getFirst().start() > end + 1) {
                return later.stream().noneMatch(match -> isDoneToPapers(((NameWord.Stating) match.value()).value()));
            }
            String between = name.substring(
                    tokens.get(end - 1).end(),
                    tokens.get(later.getFirst().start()).start());
            return !between.isBlank();
        }

        private static boolean isDoneToPapers(TwinValue action) {
            return DONE_TO_PAPERS.contains(action.id());
        }
    }
}
