package vn.motcua.knowledge.reading;

import java.util.List;

import vn.motcua.knowledge.procedure.Catalogue;

/**
 * What was read.
 *
 * @param catalogue the procedures, one of each code, in the order in which the codes were first met
 * @param guides the guides that were written for some of them, in the order in which they were read
 * @param faults what was left out, in the order in which it was met, records beaten by another of the same code last
 * @param recordsRead how many good records were read, those of the same code counted each
 */
public record CatalogueRead(Catalogue catalogue, List<WrittenGuide> guides, List<Fault> faults, int recordsRead) {

    /** Copies the lists. */
    public CatalogueRead {
        guides = List.copyOf(guides);
        faults = List.copyOf(faults);
    }
}
