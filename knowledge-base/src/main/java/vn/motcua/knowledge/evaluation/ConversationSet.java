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
 * Conversations with the procedure that is right at each turn, read from JSON Lines: {@code id}, {@code turns} with {@code user},
 * {@code codes_in_catalogue}, {@code behaviour}.
 *
 * @param conversations in the order of the file
 */
public record ConversationSet(List<LabelledConversation> conversations) {

    /** Copies the list. */
    public ConversationSet {
        conversations = List.copyOf(conversations);
    }

    /**
     * A conversation.
     *
     * @param id names it within its set
     * @param turns what the citizen says, in order
     */
    public record LabelledConversation(String id, List<LabelledTurn> turns) {

        /** Copies the list. */
        public LabelledConversation {
            turns = List.copyOf(turns);
        }
    }

    /**
     * A turn and what is right.
     *
     * @param text what the citizen writes
     * @param codes the right procedures, any of them will do; a turn without one is not scored
     * @param behaviour what the assistant should do, as in {@link QuestionSet.LabelledQuestion#behaviour()}
     */
    public record LabelledTurn(String text, List<ProcedureCode> codes, String behaviour) {

        /** Copies the list. */
        public LabelledTurn {
            codes = List.copyOf(codes);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read or a line is no conversation, naming file and line
     */
    public static ConversationSet read(Path file) throws IOException {
        List<LabelledConversation> conversations = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                conversations.add(conversation(mapper.readTree(line)));
            } catch (RuntimeException e) {
                throw new IOException(file + ", line " + number + ": not a conversation: " + e.getMessage(), e);
            }
        }
        return new ConversationSet(conversations);
    }

    private static LabelledConversation conversation(JsonNode row) {
        JsonNode turns = row.path("turns");
        if (!row.path("id").isString() || !turns.isArray() || turns.isEmpty()) {
            throw new IllegalArgumentException("needs id and turns");
        }
        List<LabelledTurn> read = new ArrayList<>();
        for (JsonNode turn : turns) {
            if (!turn.path("user").isString()) {
                throw new IllegalArgumentException("a turn needs user");
            }
            List<ProcedureCode> codes = new ArrayList<>();
            for (JsonNode code : turn.path("codes_in_catalogue")) {
                codes.add(new ProcedureCode(code.asString()));
            }
            read.add(new LabelledTurn(
                    turn.path("user").asString(), codes, turn.path("behaviour").asString("")));
        }
        return new LabelledConversation(row.path("id").asString(), read);
    }
}
