package vn.motcua.knowledge.reading;

import java.util.List;

import vn.motcua.knowledge.procedure.Catalogue;

/**
 * What was read.
 *
 * @param catalogue the procedures, one of each code, in the order in which the codes were first met
 * @param faults what was left out, in the order in which it was met, records beaten by another of the same code last
 * @param recordsRead how many good records were read, those of the same code counted each
 */
public record CatalogueRead(Catalogue catalogue, List<Fault> faults, int recordsRead) {

    /** Copies the list. */
    public CatalogueRead {
        faults = List.copyOf(faults);
    }
}
