package vn.motcua.assistant.dialogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a language model does for one turn: an argument of the dialogue like any other. A turn that would ask something which is not
 * answered here names it among its {@link Turn#wishes()} and goes on without it.
 *
 * @param uses what may be asked
 * @param answers what was answered, or not, so far
 */
public record Assistance(Set<ModelUse> uses, Map<ModelRequest, ModelAnswer> answers) {

    /** There is no model. */
    public static final Assistance NONE = new Assistance(Set.of(), Map.of());

    /** Copies the collections. */
    public Assistance {
        uses = Set.copyOf(uses);
        answers = Map.copyOf(answers);
    }

    /** A model that nothing has been asked yet. */
    public static Assistance of(Set<ModelUse> uses) {
        return uses.isEmpty() ? NONE : new Assistance(uses, Map.of());
    }

    /** The same, knowing one answer more. */
    public Assistance with(ModelRequest request, ModelAnswer answer) {
        var more = new HashMap<>(answers);
        more.put(request, answer);
        return new Assistance(uses, more);
    }

    /** The same, and nothing more may be asked. */
    public Assistance asItIs() {
        return new Assistance(Set.of(), answers);
    }

    Optional<ModelAnswer> answerTo(ModelRequest request) {
        return Optional.ofNullable(answers.get(request));
    }
}
