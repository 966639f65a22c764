package vn.motcua.assistant.load;

/** A channel over which the load runs: many citizens, each writing once the former message was answered or is long past. */
interface LoadedChannel {

    /** Its name in the report. */
    String name();

    /** Gets citizens ready to write. */
    void open(int citizens) throws Exception;

    /**
     * Lets a citizen write; returns when the service has acknowledged.
     *
     * @param citizen which, from 0
     * @param id not used before
     * @param due when it was due to be sent, by {@link System#nanoTime}
     */
    void say(int citizen, String id, String text, long due);

    /** What became of it. */
    Latencies latencies();

    /** Ends everything that was opened. */
    void close();
}
