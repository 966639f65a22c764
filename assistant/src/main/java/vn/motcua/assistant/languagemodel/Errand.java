package vn.motcua.assistant.languagemodel;

import java.util.List;
import java.util.Map;

import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * One thing that the model is asked to do: all that is sent of it, and against what its answer is held.
 *
 * @param data what is sent beside the instructions, cleaned and masked; the model is told that it is data
 * @param cited the records from which the answer may take its facts
 * @param allowed further texts whose facts it may repeat
 * @param offered the answers of which it may choose one; empty where nothing is chosen
 * @param source the text that it is to put in other words; empty where it makes none of a text
 * @param portions of what its answer must consist, each held against its own record alone; empty where it is one text
 */
record Errand(
        ModelUse use,
        Map<String, Object> data,
        List<Procedure> cited,
        List<String> allowed,
        List<String> offered,
        String source,
        List<Portion> portions) {

    Errand {
        data = Map.copyOf(data);
        cited = List.copyOf(cited);
        allowed = List.copyOf(allowed);
        offered = List.copyOf(offered);
        portions = List.copyOf(portions);
    }

    /** One whose answer is one text, or none. */
    Errand(
            ModelUse use,
            Map<String, Object> data,
            List<Procedure> cited,
            List<String> allowed,
            List<String> offered,
            String source) {
        this(use, data, cited, allowed, offered, source, List.of());
    }

    /**
     * What is said of one of several procedures.
     *
     * @param name what it must begin with, and a colon
     * @param source what it is to put in other words
     */
    record Portion(String name, Procedure cited, String source) {}

    /** Whether its answer is a text for citizens, made of records. */
    boolean wordsRecords() {
        return use == ModelUse.REPHRASE || use == ModelUse.JOIN;
    }

    /** The field of the answer. */
    String field() {
        return switch (use) {
            case REWRITE -> "query";
            case UNDERSTAND -> "choice";
            case REPHRASE, JOIN, SUMMARY, DRAFT -> "text";
        };
    }

    /** The code of the procedure that it is about; empty when it is about none. */
    String procedure() {
        return cited.isEmpty() ? "" : cited.getFirst().code().value();
    }
}
