package vn.motcua.assistant.zalo;

/** Knows who is signed in. The console, where administrators sign in, brings the one bean of this type. */
@FunctionalInterface
public interface AdministratorSessions {

    /**
     * Whether a session that began a consent is still that of an administrator who is signed in.
     *
     * @param session as it was given to {@link ZaloConsent#begin}
     */
    boolean lasts(String session);

    /**
     * A consent that was begun in a session has come to its end, given or not; for whoever keeps a record of what is done.
     *
     * @param session as it was given to {@link ZaloConsent#begin}
     */
    default void consentEnded(String session, ConsentOutcome outcome) {}
}
