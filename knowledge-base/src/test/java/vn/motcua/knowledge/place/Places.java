package vn.motcua.knowledge.place;

/** The bundled table and its reader, loaded once for all tests. */
final class Places {

    static final PlaceTable TABLE = PlaceTable.bundled();
    static final AddressReader READER = new AddressReader(TABLE);

    private Places() {}
}
