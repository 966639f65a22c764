package vn.motcua.knowledge.reading;

import java.nio.file.Path;

/**
 * Something that was left out while reading, and why.
 *
 * @param file the file as it was given or found
 * @param line the line in the file, from 1; 0 where the fault has no line
 * @param kind what sort of fault it is
 * @param reason what exactly is wrong, in English, for the person who mends the file
 */
public record Fault(Path file, int line, FaultKind kind, String reason) {

    /** The fault in one line, as a compiler would print it: {@code file:line: reason}. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
    }
}
