package vn.motcua.assistant.console;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.handoff.Closing;
import vn.motcua.assistant.handoff.HistoryFilter;

/**
 * Which closed cases the page's form asks for. What is malformed is as if it were not there.
 *
 * @param desk the number of a desk
 * @param officer the number of an account
 * @param reason why a person was needed, as {@link HandOverReason#word()}
 * @param closing why it was closed, as {@link Closing#word()}
 * @param rating 1 to 5
 * @param from a date in ISO form, the first that is wanted
 * @param to a date in ISO form, the last that is wanted
 */
record HistoryForm(
        @Nullable String desk,
        @Nullable String officer,
        @Nullable String reason,
        @Nullable String closing,
        @Nullable String rating,
        @Nullable String from,
        @Nullable String to) {

    HistoryFilter filter(LocalDate today) {
        @Nullable Long level = number(rating);
        boolean dated = !Objects.requireNonNullElse(from, "").isBlank()
                || !Objects.requireNonNullElse(to, "").isBlank();
        @Nullable Days days = dated ? Days.of(from, to, today) : null;
        return new HistoryFilter(
                number(desk),
                number(officer),
                word(HandOverReason.values(), HandOverReason::word, reason),
                word(Closing.values(), Closing::word, closing),
                days == null ? null : days.begins(),
                days == null ? null : days.ends(),
                level == null ? null : level.intValue(),
                "");
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private static <T> @Nullable T word(T[] known, Function<T, String> word, @Nullable String typed) {
        return Arrays.stream(known)
                .filter(one -> word.apply(one).equals(typed))
                .findFirst()
                .orElse(null);
    }
}
