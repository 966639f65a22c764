package vn.motcua.assistant.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.knowledge.calendar.DeskHours;

/**
 * A desk as it is typed into its form; what a form leaves out is null.
 *
 * @param name as citizens read it
 * @param nameEn the same in English; may be empty
 * @param communes the communes that it serves, each on a line; empty for all
 * @param fields the fields that it takes, each on a line; empty for all
 * @param hours when it is open; empty for the operator's hours
 * @param answerWithin within how many minutes an officer is to answer
 * @param enabled whether citizens are sent to it
 * @param position where it stands among the others
 * @param member the numbers of the accounts that work there; none for everybody
 */
record DeskForm(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String communes,
        @Nullable String fields,
        @Nullable String hours,
        @Nullable String answerWithin,
        @Nullable String enabled,
        @Nullable String position,
        @Nullable Set<Long> member) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LIST = 200;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_MINUTES = 10_000;

    /** A desk that is not there yet. */
    static DeskForm blank(int position) {
        return new DeskForm("", "", "", "", "", "15", "on", Integer.toString(position), Set.of());
    }

    static DeskForm of(DeskEntry desk, Set<Long> members) {
        return new DeskForm(
                desk.name(),
                desk.nameEn(),
                String.join("\n", desk.communes()),
                String.join("\n", desk.fields()),
                desk.hours(),
                Integer.toString(desk.answerWithinMinutes()),
                desk.enabled() ? "on" : null,
                Integer.toString(desk.position()),
                members);
    }

    /**
     * What is wrong with a part of the form.
     *
     * @param reason a word of the message files
     * @param detail what it is about, as it was typed; may be empty
     */
    record Problem(String reason, String detail) {}

    public Set<Long> members() {
        return member == null ? Set.of() : Set.copyOf(member);
    }

    /**
     * What cannot be taken, by the names of the form's parts.
     *
     * @param published the fields of the published catalogue; empty when nothing is published, and then any is taken
     */
    Map<String, Problem> problems(Collection<String> published) {
        var problems = new LinkedHashMap<String, Problem>();
        if (or(name).isBlank() || or(name).strip().length() > LONGEST_NAME) {
            problems.put("name", new Problem("name", ""));
        }
        if (or(nameEn).strip().length() > LONGEST_NAME) {
            problems.put("nameEn", new Problem("name-en", ""));
        }
        HoursField.problem(or(hours)).ifPresent(problem -> problems.put("hours", problem));
        if (number(answerWithin, 1, MOST_MINUTES) == null) {
            problems.put("answerWithin", new Problem("answer-within", or(answerWithin)));
        }
        if (number(position, 0, MOST_MINUTES) == null) {
            problems.put("position", new Problem("position", or(position)));
        }
        listProblem(communes).ifPresent(problem -> problems.put("communes", problem));
        listProblem(fields)
                .or(() -> lines(fields).stream()
                        .filter(line -> !published.isEmpty()
                                && published(line, published).isEmpty())
                        .findFirst()
                        .map(line -> new Problem("unknown-field", line)))
                .ifPresent(problem -> problems.put("fields", problem));
        return problems;
    }

    /**
     * The desk, of a form without problems.
     *
     * @param id its number; 0 for one that is not stored yet
     * @param published the fields of the published catalogue, whose spelling is kept
     */
    DeskEntry desk(long id, Collection<String> published) {
        return new DeskEntry(
                id,
                or(name).strip(),
                or(nameEn).strip(),
                lines(communes),
                lines(fields).stream()
                        .map(line -> published(line, published).orElse(line))
                        .toList(),
                DeskHours.normalised(or(hours)),
                number(answerWithin),
                enabled != null,
                number(position));
    }

    private static Optional<Problem> listProblem(@Nullable String typed) {
        List<String> lines = lines(typed);
        if (lines.size() > LONGEST_LIST) {
            return Optional.of(new Problem("too-many", Integer.toString(LONGEST_LIST)));
        }
        return lines.stream()
                .filter(line -> line.length() > LONGEST_LINE)
                .findFirst()
                .map(line -> new Problem("too-long", line.substring(0, 40) + "…"));
    }

    private static Optional<String> published(String line, Collection<String> published) {
        return published.stream().filter(field -> field.equalsIgnoreCase(line)).findFirst();
    }

    private static List<String> lines(@Nullable String typed) {
        var lines = new ArrayList<String>();
        or(typed).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (!lines.contains(line)) {
                lines.add(line);
            }
        });
        return lines;
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(or(typed).strip());
    }

    private static @Nullable Integer number(@Nullable String typed, int least, int most) {
        String digits = or(typed).strip();
        if (!digits.matches("\\d{1,5}")) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number < least || number > most ? null : Integer.valueOf(number);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
