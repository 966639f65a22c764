package vn.motcua.assistant.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import vn.motcua.knowledge.procedure.Procedure;

/** What the texts of a unit may refer to: the kinds by their names, the desks of hand-overs, the published procedures and fields. */
public final class DirectoryTerms {

    private final Map<String, UnitKind> kinds;
    private final Set<Long> desks;
    private final Set<String> procedures = new TreeSet<>();
    private final Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Takes what is there.
     *
     * @param kinds the kinds by what they are called, in either language
     * @param desks the numbers of the desks of hand-overs
     * @param published the published procedures; none where nothing is published, and then every code is taken
     */
    DirectoryTerms(Map<String, UnitKind> kinds, Set<Long> desks, Collection<Procedure> published) {
        this.kinds = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.kinds.putAll(kinds);
        this.desks = Set.copyOf(desks);
        for (Procedure procedure : published) {
            procedures.add(procedure.code().value());
            if (!procedure.field().isBlank()) {
                fields.put(procedure.field(), procedure.field());
            }
        }
    }

    Optional<UnitKind> kindCalled(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    Set<Long> desks() {
        return desks;
    }

    boolean knowsProcedure(String code) {
        return procedures.isEmpty() || procedures.contains(code);
    }

    /** A field in the spelling of the catalogue; anything else as it is. */
    String asPublished(String entry) {
        return fields.getOrDefault(entry, entry);
    }
}
