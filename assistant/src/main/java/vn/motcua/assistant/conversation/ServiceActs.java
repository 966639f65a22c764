package vn.motcua.assistant.conversation;

/** What a service does of what the dialogue decided. One bean for each service that does anything. */
public interface ServiceActs {

    /** The service's name, see {@link vn.motcua.assistant.dialogue.CitizenService#name()}. */
    String name();

    /**
     * Carries an act out, in the transaction of the turn, which has locked the conversation. What cannot be undone or needs the network is
     * begun after the commit. An exception makes the whole turn fail and be tried again.
     */
    void carryOut(ServiceAct act);
}
