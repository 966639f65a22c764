package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.guide.CaseAnswer;

/**
 * Where a citizen is in a guide; the stored form of the personal checklist. A field that an older record lacks gets its default.
 *
 * @param id not to be guessed: whoever has it may open the checklist; empty where none was given
 * @param course the course's id: {@code p.1.001193}, {@code e.sinh-con}
 * @param answers by the question's key, each as {@link CaseAnswer#text()}
 * @param ticked what is ready, each as {@code code:paper}
 * @param asking the key of the question that waits for its answer; empty when none does
 * @param attempts how often the answer to it was not understood, 0 or more
 * @param step the step, from 0; counts once no question is open
 * @param page the part of a long step, from 0
 * @param handedIn when the dossier was handed in; null until the citizen says so
 * @param finished whether the walk was gone to its end
 */
public record Walk(
        String id,
        String course,
        Map<String, String> answers,
        Set<String> ticked,
        String asking,
        int attempts,
        int step,
        int page,
        @Nullable Instant handedIn,
        boolean finished) {

    private static final int MOST_ANSWERS = 100;
    private static final int MOST_TICKS = 500;

    /** Copies the collections, keeping their order, and refuses negative counts. */
    public Walk {
        if (attempts < 0 || step < 0 || page < 0) {
            throw new IllegalArgumentException("counts must be 0 or more: " + attempts + ", " + step + ", " + page);
        }
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        ticked = Collections.unmodifiableSet(new LinkedHashSet<>(ticked));
    }

    /** A walk read back from where it was stored; what is missing gets its default. */
    @JsonCreator
    static Walk stored(
            @Nullable String id,
            @Nullable String course,
            @Nullable Map<String, String> answers,
            @Nullable Set<String> ticked,
            @Nullable String asking,
            @Nullable Integer attempts,
            @Nullable Integer step,
            @Nullable Integer page,
            @Nullable Instant handedIn,
            @Nullable Boolean finished) {
        return new Walk(
                Objects.requireNonNullElse(id, ""),
                Objects.requireNonNullElse(course, ""),
                Objects.requireNonNullElse(answers, Map.of()),
                Objects.requireNonNullElse(ticked, Set.of()),
                Objects.requireNonNullElse(asking, ""),
                Objects.requireNonNullElse(attempts, 0),
                Objects.requireNonNullElse(step, 0),
                Objects.requireNonNullElse(page, 0),
                handedIn,
                Objects.requireNonNullElse(finished, false));
    }

    /** A walk at its beginning. */
    static Walk begun(String id, String course) {
        return new Walk(id, course, Map.of(), Set.of(), "", 0, 0, 0, null, false);
    }

    /** The answers, those left out that cannot be read. */
    Map<String, CaseAnswer> caseAnswers() {
        var read = new LinkedHashMap<String, CaseAnswer>();
        answers.forEach((key, text) -> CaseAnswer.parse(text).ifPresent(answer -> read.put(key, answer)));
        return read;
    }

    Walk answered(String key, CaseAnswer answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(key, answer.text());
        return more.size() > MOST_ANSWERS ? this : new Walk(id, course, more, ticked, "", 0, 0, 0, handedIn, false);
    }

    Walk without(String key) {
        var fewer = new LinkedHashMap<>(answers);
        fewer.remove(key);
        return new Walk(id, course, fewer, ticked, "", 0, 0, 0, handedIn, false);
    }

    Walk asking(String key, int times) {
        return new Walk(id, course, answers, ticked, key, times, step, page, handedIn, finished);
    }

    Walk at(int nowStep, int nowPage) {
        return new Walk(id, course, answers, ticked, "", 0, nowStep, nowPage, handedIn, false);
    }

    Walk ticked(Set<String> keys) {
        return keys.size() > MOST_TICKS
                ? this
                : new Walk(id, course, answers, keys, asking, attempts, step, page, handedIn, finished);
    }

    Walk handedIn(Instant at) {
        return new Walk(id, course, answers, ticked, asking, attempts, step, page, at, finished);
    }

    /** Whether the dossier was handed in on a day. */
    boolean handedInOn(LocalDate day) {
        return handedIn != null && LocalDate.ofInstant(handedIn, Desk.ZONE).equals(day);
    }

    Walk ended() {
        return new Walk(id, course, answers, ticked, "", 0, step, page, handedIn, true);
    }

    Walk fromTheBeginning() {
        return begun(id, course);
    }
}
