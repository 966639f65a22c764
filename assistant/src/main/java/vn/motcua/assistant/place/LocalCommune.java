package vn.motcua.assistant.place;

import java.util.Optional;

import vn.motcua.assistant.dialogue.Places;
import vn.motcua.knowledge.place.AddressReading;
import vn.motcua.knowledge.place.AddressReading.Evidence;
import vn.motcua.knowledge.place.AddressReading.Found;
import vn.motcua.knowledge.place.AddressReading.Named;
import vn.motcua.knowledge.place.Commune;
import vn.motcua.knowledge.place.OldCommune;

/** The commune that a question names, else the remembered one. Words that name another place, but not which commune of it, stand against both. */
final class LocalCommune implements Places {

    private final LoadedPlaces places;

    LocalCommune(LoadedPlaces places) {
        this.places = places;
    }

    @Override
    public Optional<Local> local(String typed, String remembered) {
        AddressReading reading = places.read(typed);
        if (reading instanceof Named named && named.evidence() == Evidence.CLEAR) {
            return reading instanceof Found found
                    ? Optional.of(local(found.commune(), formerly(found), false))
                    : Optional.empty();
        }
        return places.commune(remembered).map(commune -> local(commune, "", true));
    }

    private static Local local(Commune commune, String formerly, boolean remembered) {
        return new Local(commune.name().written(), commune.province().name().written(), formerly, remembered);
    }

    /** The old name that was meant, if it was one and another than today's. */
    private static String formerly(Found found) {
        return found.old().size() == 1
                        && !found.old().getFirst().name().equals(found.commune().name())
                ? found.old().stream().map(OldCommune::written).findFirst().orElse("")
                : "";
    }
}
