package vn.motcua.assistant.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.handoff.CaseFilter;
import vn.motcua.assistant.handoff.CaseFilter.Scope;

/**
 * What the inbox is asked for, as its address says it. What is malformed is as if it were not there.
 *
 * @param view which cases, a word of {@link #VIEWS}
 * @param q words to look for; may be empty
 * @param desk a desk's number; may be empty
 * @param channel a channel's name; may be empty
 * @param reason the word of a reason; may be empty
 * @param shown how many cases at most
 */
record CaseQuery(String view, String q, String desk, String channel, String reason, int shown) {

    static final List<String> VIEWS = Stream.of(Scope.OPEN, Scope.WAITING, Scope.MINE, Scope.FOLLOW_UP)
            .map(Words::of)
            .toList();
    static final List<String> CHANNELS = List.of("web", "telegram", "zalo", "zalobot");

    private static final int AT_FIRST = 50;
    private static final int MOST = 500;
    private static final int LONGEST = 100;

    static CaseQuery of(Map<String, String> asked) {
        return new CaseQuery(
                word(asked, "view", VIEWS::contains).orElse(VIEWS.getFirst()),
                word(asked, "q", words -> true).map(CaseQuery::cut).orElse(""),
                word(asked, "desk", number -> number.matches("\\d{1,18}")).orElse(""),
                word(asked, "channel", CHANNELS::contains).orElse(""),
                word(asked, "reason", CaseQuery::isReason).orElse(""),
                word(asked, "shown", number -> number.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .map(number -> Math.clamp(number, AT_FIRST, MOST))
                        .orElse(AT_FIRST));
    }

    /** What is looked for; one more than is shown, to know whether there are more. */
    CaseFilter filter() {
        return new CaseFilter(
                Scope.valueOf(view.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                orNull(desk, Long::valueOf),
                null,
                orNull(reason, HandOverReason::of),
                orNull(channel, name -> name),
                false,
                q,
                shown + 1);
    }

    /** The words of all reasons. */
    static List<String> reasons() {
        return Arrays.stream(HandOverReason.values()).map(HandOverReason::word).toList();
    }

    private static boolean isReason(String word) {
        return reasons().contains(word);
    }

    private static Optional<String> word(
            Map<String, String> asked, String name, java.util.function.Predicate<String> known) {
        return Optional.ofNullable(asked.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && known.test(value));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private static <T> @Nullable T orNull(String word, Function<String, T> read) {
        return word.isEmpty() ? null : read.apply(word);
    }
}
