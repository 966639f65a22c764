package vn.motcua.knowledge.procedure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An immutable set of procedures, each code once, in the order they were given. */
public final class Catalogue {

    private final Map<ProcedureCode, Procedure> byCode;

    private Catalogue(Map<ProcedureCode, Procedure> byCode) {
        this.byCode = byCode;
    }

    /**
     * A catalogue of these procedures.
     *
     * @throws IllegalArgumentException when a code appears twice, naming it
     */
    public static Catalogue of(Collection<Procedure> procedures) {
        var byCode = new LinkedHashMap<ProcedureCode, Procedure>();
        for (Procedure procedure : procedures) {
            if (byCode.putIfAbsent(procedure.code(), procedure) != null) {
                throw new IllegalArgumentException("procedure " + procedure.code() + " is given twice");
            }
        }
        return new Catalogue(Collections.unmodifiableMap(byCode));
    }

    /** The procedure with this code. */
    public Optional<Procedure> find(ProcedureCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All procedures, in the order they were given. */
    public List<Procedure> procedures() {
        return List.copyOf(byCode.values());
    }

    /** How many procedures there are. */
    public int size() {
        return byCode.size();
    }
}
