package vn.motcua.assistant.webchat;

/**
 * Every limit of the pages, in one table: how many at once, and how many a second in the long run. Those per address are wide,
 * because behind one address there may be a whole office or a mobile network.
 */
public enum RateLimit {
    /** What one visitor writes. Protects the dialogue and the database; nobody types faster. */
    SESSION_MESSAGES(Per.SESSION, 30, 1),
    /** How often one visitor's client asks for messages. Protects the database from a client that polls in a loop. */
    SESSION_READS(Per.SESSION, 120, 10),
    /** How often one visitor's client opens a stream. Protects the connections from a client that reconnects in a loop. */
    SESSION_STREAMS(Per.SESSION, 20, 0.5),
    /** Sessions from one address. Protects the limits per visitor, which a new session would evade. */
    ADDRESS_SESSIONS(Per.ADDRESS, 120, 1),
    /** Messages from one address, over all its sessions. */
    ADDRESS_MESSAGES(Per.ADDRESS, 600, 30),
    /** Pictures that visitors from one address send. Each takes some megabytes of memory while it comes. */
    ADDRESS_PICTURES(Per.ADDRESS, 40, 1),
    /** Printed sheets for one address. Each takes some ten milliseconds of a processor. */
    ADDRESS_SHEETS(Per.ADDRESS, 60, 1),
    /** Pictures and documents of officers for one address. */
    ADDRESS_FILES(Per.ADDRESS, 120, 5),
    /** Attempts of staff to sign in from one address, before they are counted in the database. */
    ADDRESS_SIGN_INS(Per.ADDRESS, 60, 1);

    /** Whom a limit counts. */
    enum Per {
        SESSION,
        ADDRESS
    }

    private final Per per;
    private final long burst;
    private final double perSecond;

    RateLimit(Per per, long burst, double perSecond) {
        this.per = per;
        this.burst = burst;
        this.perSecond = perSecond;
    }

    Per per() {
        return per;
    }

    /** How many at once by default. */
    long burst() {
        return burst;
    }

    /** How many a second in the long run by default. */
    double perSecond() {
        return perSecond;
    }
}
