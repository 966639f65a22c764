package vn.motcua.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * Questions with the answers that are right, read from JSON Lines: {@code id}, {@code question}, {@code codes},
 * {@code behaviour}, {@code style}, {@code aspect}.
 *
 * @param questions in the order of the files
 */
public record QuestionSet(List<LabelledQuestion> questions) {

    /** Copies the list. */
    public QuestionSet {
        questions = List.copyOf(questions);
    }

    /**
     * A question and what is right.
     *
     * @param id names it within its set
     * @param text what the citizen writes
     * @param codes the right procedures, any of them will do; empty when none is meant or none is known
     * @param behaviour what the assistant should do: {@code answer}, {@code clarify}, {@code out_of_scope}, {@code chitchat},
     *     {@code handoff}; others are not scored
     * @param styles how it is written, such as {@code no_diacritics}
     * @param aspect what is asked for, as the set calls it; may be empty
     */
    public record LabelledQuestion(
            String id, String text, List<ProcedureCode> codes, String behaviour, List<String> styles, String aspect) {

        /** Copies the lists. */
        public LabelledQuestion {
            codes = List.copyOf(codes);
            styles = List.copyOf(styles);
        }
    }

    /**
     * Reads files.
     *
     * @throws IOException when a file cannot be read or a line is no JSON object with {@code id}, {@code question} and
     *     {@code behaviour}, naming file and line
     */
    public static QuestionSet read(List<Path> files) throws IOException {
        List<LabelledQuestion> questions = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    questions.add(question(mapper.readTree(line)));
                } catch (RuntimeException e) {
                    throw new IOException(file + ", line " + number + ": not a question: " + e.getMessage(), e);
                }
            }
        }
        return new QuestionSet(questions);
    }

    private static LabelledQuestion question(JsonNode row) {
        List<ProcedureCode> codes = new ArrayList<>();
        for (JsonNode code : row.path("codes")) {
            codes.add(new ProcedureCode(code.asString()));
        }
        List<String> styles = new ArrayList<>();
        JsonNode style = row.path("style");
        if (style.isString()) {
            styles.add(style.asString());
        }
        for (JsonNode one : style) {
            styles.add(one.asString());
        }
        return new LabelledQuestion(
                required(row, "id"),
                required(row, "question"),
                codes,
                required(row, "behaviour"),
                styles,
                row.path("aspect").asString(""));
    }

    private static String required(JsonNode row, String key) {
        JsonNode value = row.path(key);
        if (!value.isString()) {
            throw new IllegalArgumentException("no " + key);
        }
        return value.asString();
    }
}
