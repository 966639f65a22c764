package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.knowledge.procedure.Procedure;

/** Reads procedures from JSON Lines: one JSON object a line, UTF-8, empty lines allowed (jsonlines.org). */
final class JsonLinesReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final int longestLine;

    JsonLinesReader(int longestLine) {
        this.longestLine = longestLine;
    }

    /**
     * Reads to the end of the stream. What was read before the stream breaks has been handed on by then.
     *
     * @param file the name to report; nothing is opened here
     * @return how the stream ended before its end, or null when it was read whole
     */
    @Nullable
    Fault read(InputStream input, Path file, ProcedureSink procedures, Consumer<Fault> faults) {
        var lines = new LineInput(input, longestLine);
        try {
            byte[] line = lines.next();
            while (line != null) {
                if (lines.tooLong()) {
                    faults.accept(new Fault(
                            file,
                            lines.number(),
                            FaultKind.TOO_LARGE,
                            "the line is longer than " + longestLine + " bytes"));
                } else if (!isBlank(line)) {
                    readLine(line, file, lines.number(), procedures, faults);
                }
                line = lines.next();
            }
            return null;
        } catch (BoundedInput.TooLargeException e) {
            return new Fault(file, lines.number(), FaultKind.TOO_LARGE, reason(e));
        } catch (IOException e) {
            return new Fault(file, lines.number(), FaultKind.BROKEN_CONTAINER, "the file breaks off: " + reason(e));
        }
    }

    private static void readLine(byte[] line, Path file, int number, ProcedureSink procedures, Consumer<Fault> faults) {
        Procedure procedure;
        try {
            procedure = PortalRecord.procedure(JsonObjectReader.of(MAPPER.readTree(line)));
        } catch (JacksonException e) {
            faults.accept(new Fault(file, number, FaultKind.MALFORMED, "not JSON: " + e.getOriginalMessage()));
            return;
        } catch (RecordException e) {
            faults.accept(e.in(file, number));
            return;
        }
        procedures.accept(procedure, file, number);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
