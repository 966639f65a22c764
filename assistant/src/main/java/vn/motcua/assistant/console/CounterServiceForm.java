package vn.motcua.assistant.console;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.appointment.CounterService;

/**
 * A counter's service as it is typed into its form; what a form leaves out is null.
 *
 * @param name as citizens read it
 * @param nameEn the same in English; may be empty
 * @param words what people call it besides, each on a line
 * @param minutes how long one takes
 * @param capacity how many citizens at the same time
 * @param daysAhead how many days ahead
 * @param leadMinutes how long before at the latest
 * @param enabled whether appointments are made for it
 * @param position where it stands among the others
 */
record CounterServiceForm(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String words,
        @Nullable String minutes,
        @Nullable String capacity,
        @Nullable String daysAhead,
        @Nullable String leadMinutes,
        @Nullable String enabled,
        @Nullable String position) {

    private static final int LONGEST = 120;

    static CounterServiceForm blank(int position) {
        return new CounterServiceForm("", "", "", "30", "1", "14", "60", "on", Integer.toString(position));
    }

    static CounterServiceForm of(CounterService service) {
        return new CounterServiceForm(
                service.name(),
                service.nameEn(),
                String.join("\n", service.words()),
                Integer.toString(service.minutes()),
                Integer.toString(service.capacity()),
                Integer.toString(service.daysAhead()),
                Integer.toString(service.leadMinutes()),
                service.enabled() ? "on" : null,
                Integer.toString(service.position()));
    }

    /** What cannot be taken, as a word of the message files; empty when all can. */
    String problem() {
        if (or(name).isBlank() || or(name).length() > LONGEST || or(nameEn).length() > LONGEST) {
            return "name";
        }
        if (or(words).length() > 1000) {
            return "words";
        }
        boolean numbers = isIn(minutes, 5, 240)
                && isIn(capacity, 1, 100)
                && isIn(daysAhead, 1, 180)
                && isIn(leadMinutes, 0, 20_160)
                && isIn(position, 0, 9999);
        return numbers ? "" : "numbers";
    }

    /** The service, of a form without problems. */
    CounterService service(long id, long counter) {
        return new CounterService(
                id,
                counter,
                or(name).strip(),
                or(nameEn).strip(),
                Arrays.stream(or(words).split("[,;\n]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList(),
                number(minutes),
                number(capacity),
                number(daysAhead),
                number(leadMinutes),
                enabled != null,
                number(position));
    }

    private static boolean isIn(@Nullable String typed, int least, int most) {
        return or(typed).strip().matches("\\d{1,6}") && number(typed) >= least && number(typed) <= most;
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(or(typed).strip());
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
