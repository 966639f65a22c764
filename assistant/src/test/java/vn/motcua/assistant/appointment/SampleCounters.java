package vn.motcua.assistant.appointment;

import java.util.List;

import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.staff.Actor;

/**
 * Two counters with three services.
 *
 * @param identity the number of the service for identity cards
 * @param birth that of the one for births
 */
public record SampleCounters(long identity, long birth) {

    private static final Actor OFFICER = Actor.commandLine();

    /** Puts them into the database of a node. */
    public static SampleCounters in(TestNode node) {
        Counters counters = node.get(Counters.class);
        long police = counters.save(new Counter(0, "Quầy Công an", "", "", null, null, "", true, 0), OFFICER);
        long identity = counters.save(
                new CounterService(
                        0, police, "Cấp thẻ căn cước", "Identity card", List.of("cccd"), 30, 2, 14, 60, true, 0),
                OFFICER);
        long justice = counters.save(new Counter(0, "Quầy Tư pháp", "", "Tầng 1", null, null, "", true, 1), OFFICER);
        long birth = counters.save(
                new CounterService(
                        0, justice, "Đăng ký khai sinh", "Birth registration", List.of(), 30, 1, 21, 0, true, 0),
                OFFICER);
        counters.save(
                new CounterService(
                        0,
                        justice,
                        "Chứng thực bản sao",
                        "",
                        List.of("công chứng", "sao y", "chứng thực"),
                        20,
                        3,
                        14,
                        0,
                        true,
                        1),
                OFFICER);
        return new SampleCounters(identity, birth);
    }
}
