package vn.motcua.connector;

/** How fetching a picture ended. */
public sealed interface Fetched {

    /**
     * It is here, as the channel gave it: nothing of it has been looked at.
     *
     * @param content not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] content) implements Fetched {}

    /**
     * It may be had later.
     *
     * @param why for staff; no address, no token
     */
    record Later(String why) implements Fetched {}

    /**
     * It cannot be had.
     *
     * @param why for staff; no address, no token
     */
    record Never(String why) implements Fetched {}
}
