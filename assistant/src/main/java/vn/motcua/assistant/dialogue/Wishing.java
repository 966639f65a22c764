package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one turn asks of the language model: gives the answers that there are, and keeps what is still to be asked. */
final class Wishing {

    private final Assistance assistance;
    private final List<ModelRequest> wishes = new ArrayList<>();
    private boolean hushed;

    Wishing(Assistance assistance) {
        this.assistance = assistance;
    }

    /** Nothing is asked from here on, and what was to be asked is not: the reply can do without, or cannot wait. */
    void hush() {
        hushed = true;
        wishes.clear();
    }

    /** The answer to a request; empty when there is none yet, and then the request is a wish. */
    Optional<ModelAnswer> ask(ModelRequest request) {
        Optional<ModelAnswer> answer = hushed ? Optional.empty() : assistance.answerTo(request);
        if (answer.isEmpty() && !hushed && assistance.uses().contains(request.use())) {
            wishes.add(request);
        }
        return answer;
    }

    /** What was asked and not answered. */
    List<ModelRequest> wishes() {
        return List.copyOf(wishes);
    }
}
