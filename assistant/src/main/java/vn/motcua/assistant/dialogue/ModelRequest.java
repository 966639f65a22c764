package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * What a turn would ask a language model, if there is one. It holds all that the model is told, so that equal requests have equal
 * answers: when the catalogue changes, the passage does, and an answer to the former request is used no more. Texts of citizens in
 * it are cleaned and masked.
 */
public sealed interface ModelRequest {

    /** What is to be done. */
    ModelUse use();

    /** The procedures from whose records an answer may take its facts; empty where an answer holds none. */
    List<ProcedureCode> cited();

    /**
     * The question in official terms. The answer is searched with, nothing else.
     *
     * @param question what the citizen typed
     * @param about the procedure that was talked about before; may be empty
     */
    record Rewrite(String question, String about) implements ModelRequest {
        @Override
        public ModelUse use() {
            return ModelUse.REWRITE;
        }

        @Override
        public List<ProcedureCode> cited() {
            return List.of();
        }
    }

    /**
     * Which offered answer is meant.
     *
     * @param question what was asked in a guide
     * @param options the answers, two or more
     * @param answer what the citizen typed
     */
    record Understand(String question, List<Option> options, String answer) implements ModelRequest {
        /** Copies the list. */
        public Understand {
            options = List.copyOf(options);
        }

        @Override
        public ModelUse use() {
            return ModelUse.UNDERSTAND;
        }

        @Override
        public List<ProcedureCode> cited() {
            return List.of();
        }
    }

    /** An offered answer. */
    record Option(String id, String label) {}

    /**
     * A long passage in plain words.
     *
     * @param label what the passage is ("Trình tự thực hiện")
     * @param passage the published text
     */
    record Rephrase(ProcedureCode procedure, String label, String passage) implements ModelRequest {
        @Override
        public ModelUse use() {
            return ModelUse.REPHRASE;
        }

        @Override
        public List<ProcedureCode> cited() {
            return List.of(procedure);
        }
    }

    /**
     * One text of several published fields.
     *
     * @param portions of one procedure, or of several that one message asked about; one or more, their names differ
     */
    record Join(List<Portion> portions) implements ModelRequest {
        /** Copies the list. */
        public Join {
            portions = List.copyOf(portions);
        }

        @Override
        public ModelUse use() {
            return ModelUse.JOIN;
        }

        @Override
        public List<ProcedureCode> cited() {
            return portions.stream().map(Portion::procedure).toList();
        }
    }

    /**
     * What is to be said of one procedure.
     *
     * @param name what it is called, to tell it from the others
     * @param passages its fields, one or more
     */
    record Portion(ProcedureCode procedure, String name, List<Passage> passages) {
        /** Copies the list. */
        public Portion {
            passages = List.copyOf(passages);
        }
    }

    /** A published field. */
    record Passage(String label, String text) {}
}
