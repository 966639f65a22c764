package vn.motcua.doubles;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** When a double misbehaves, and how. */
public final class Script {

    private final ConcurrentLinkedQueue<ScriptedAnswer> next = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Optional<ScriptedAnswer>> always = new AtomicReference<>(Optional.empty());

    /** The next calls are answered so, one each. */
    public void next(ScriptedAnswer... answers) {
        next.addAll(List.of(answers));
    }

    /** Every call that has no answer of its own is answered so until {@link #heal()}. */
    public void always(ScriptedAnswer answer) {
        always.set(Optional.of(answer));
    }

    /** It behaves again. */
    public void heal() {
        next.clear();
        always.set(Optional.empty());
    }

    Optional<ScriptedAnswer> take() {
        return Optional.ofNullable(next.poll()).or(always::get);
    }
}
