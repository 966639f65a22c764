package vn.motcua.assistant.console;

import java.time.Duration;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/**
 * Whose words stand in the inbox that somebody has open. It renews itself with everything that happens; the audit has a row for what is new to the
 * reader, not for every renewal.
 */
@Component
class ReadWords {

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int MOST = 100_000;

    private record Reading(long account, long number) {}

    private final Cache<Reading, Boolean> read =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    /** Whether the words of any of these cases are new to an account; from now on they are not. */
    boolean areNew(long account, Set<Long> cases) {
        return cases.stream()
                        .filter(number -> read.asMap().putIfAbsent(new Reading(account, number), true) == null)
                        .count()
                > 0;
    }
}
