package vn.motcua.assistant.telegram;

/** Is shown every update first: what officers write is no conversation with a citizen. */
public interface OfficersUpdates {

    /**
     * Stores an update that is of the officers' group, or binds an officer.
     *
     * @return whether it was one, and is not a citizen's
     * @throws org.springframework.dao.DataAccessException when the database is away; the update must come again
     */
    boolean takes(byte[] update);
}
