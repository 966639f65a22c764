package vn.motcua.assistant.catalogue;

import vn.motcua.knowledge.reading.CatalogueRead;

/** How an import ended. */
public sealed interface ImportResult {

    /** What was read, published or not. */
    CatalogueRead read();

    /**
     * It is published; running services swap to it by themselves.
     *
     * @param release the number of the release
     * @param bundledKept how many bundled procedures, whose codes were not imported, stay beside it
     * @param lost how many codes that were published before are no longer
     */
    record Published(CatalogueRead read, long release, int bundledKept, int lost) implements ImportResult {}

    /**
     * Nothing was changed.
     *
     * @param reason why, in English, for the operator
     */
    record Refused(CatalogueRead read, String reason) implements ImportResult {}
}
