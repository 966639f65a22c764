package vn.motcua.assistant.place;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.place.AddressReader;
import vn.motcua.knowledge.place.AddressReading;
import vn.motcua.knowledge.place.Commune;
import vn.motcua.knowledge.place.PlaceTable;

/** The table of places and its reader, loaded when they are first asked: that takes a second, which the start need not wait for. */
final class LoadedPlaces {

    private @Nullable Loaded loaded;

    private record Loaded(PlaceTable table, AddressReader reader) {}

    private synchronized Loaded loaded() {
        if (loaded == null) {
            PlaceTable table = PlaceTable.bundled();
            loaded = new Loaded(table, new AddressReader(table));
        }
        return loaded;
    }

    PlaceTable table() {
        return loaded().table;
    }

    /** What a text says about where something is. */
    AddressReading read(String text) {
        return loaded().reader.read(text);
    }

    /** The commune of today with this code; empty for none. */
    Optional<Commune> commune(String code) {
        return code.isEmpty() ? Optional.empty() : table().commune(code);
    }
}
