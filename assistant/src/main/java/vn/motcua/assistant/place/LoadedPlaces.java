package vn.motcua.assistant.place;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.place.AddressReader;
import vn.motcua.knowledge.place.AddressReading;
import vn.motcua.knowledge.place.AddressReading.Evidence;
import vn.motcua.knowledge.place.AddressReading.Named;
import vn.motcua.knowledge.place.AddressReading.Within;
import vn.motcua.knowledge.place.Commune;
import vn.motcua.knowledge.place.PlaceTable;

/**
 * The table of places and its reader, loaded when they are first asked: that takes a second, which the start need not wait for. A message is
 * read by several services in the same turn; its reading is kept for them, in memory only and for seconds.
 */
final class LoadedPlaces {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MOST_KEPT = 1000;

    private final LoadingCache<String, AddressReading> readings =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build(text -> reader().read(text));

    private @Nullable AddressReader reader;

    private synchronized AddressReader reader() {
        if (reader == null) {
            reader = new AddressReader(table());
        }
        return reader;
    }

    PlaceTable table() {
        return PlaceTable.bundled();
    }

    /** What a text says about where something is. */
    AddressReading read(String text) {
        return readings.get(text);
    }

    /**
     * The communes of today that a text plainly names, by old names or new.
     *
     * @return their codes; several where it stays open which; none for a text that names no more than a district or a province
     */
    List<String> communesIn(String text) {
        return read(text) instanceof Named named && !(named instanceof Within) && named.evidence() == Evidence.CLEAR
                ? named.candidates().stream()
                        .map(candidate -> candidate.commune().code())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The commune of today with this code; empty for none. */
    Optional<Commune> commune(String code) {
        return code.isEmpty() ? Optional.empty() : table().commune(code);
    }
}
