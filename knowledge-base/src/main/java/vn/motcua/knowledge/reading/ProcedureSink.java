package vn.motcua.knowledge.reading;

import java.nio.file.Path;

import vn.motcua.knowledge.procedure.Procedure;

/** Takes procedures as they are read, with the place where each begins. */
@FunctionalInterface
interface ProcedureSink {

    /**
     * Takes one procedure.
     *
     * @param line the line of its record, from 1; 0 where the format has no lines
     */
    void accept(Procedure procedure, Path file, int line);

    /** Takes the guide that stands in a procedure's file; whoever does not want it leaves this as it is. */
    default void acceptGuide(WrittenGuide guide) {}
}
