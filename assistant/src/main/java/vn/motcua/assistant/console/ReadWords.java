package vn.motcua.assistant.console;

import java.time.Duration;
import java.util.Map;

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

    /** @param words their hash: what citizens wrote is not kept here, and other words are another reading */
    private record Reading(long account, long number, int words) {}

    private final Cache<Reading, Boolean> read =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    /** Whether any of these words of cases, by their numbers, are new to an account. */
    boolean areNew(long account, Map<Long, String> words) {
        return words.entrySet().stream().anyMatch(one -> read.getIfPresent(reading(account, one)) == null);
    }

    /** They are not new to the account any more. Called when the reading is in the audit, never before: what fails there is shown to nobody. */
    void recorded(long account, Map<Long, String> words) {
        words.entrySet().forEach(one -> read.asMap().putIfAbsent(reading(account, one), true));
    }

    private static Reading reading(long account, Map.Entry<Long, String> one) {
        return new Reading(account, one.getKey(), one.getValue().hashCode());
    }
}
