package vn.motcua.assistant.languagemodel;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import vn.motcua.assistant.dialogue.ModelAnswer;
import vn.motcua.assistant.dialogue.ModelRequest;
import vn.motcua.knowledge.procedure.Catalogue;

/**
 * What this node was answered, by request, of one release of the catalogue: when another is published, all is forgotten. That a request
 * has no answer is remembered too.
 */
final class KnownAnswers {

    private static final Duration KEPT = Duration.ofDays(1);

    private final long most;
    private OfRelease current;

    private record OfRelease(WeakReference<Catalogue> catalogue, Cache<ModelRequest, ModelAnswer> answers) {}

    /** @param most how many are remembered, 0 or more */
    KnownAnswers(long most) {
        this.most = most;
        this.current = new OfRelease(new WeakReference<>(null), empty());
    }

    /** @param catalogue the one that is published now */
    synchronized Optional<ModelAnswer> find(ModelRequest request, Catalogue catalogue) {
        if (!current.catalogue().refersTo(catalogue)) {
            current = new OfRelease(new WeakReference<>(catalogue), empty());
        }
        return Optional.ofNullable(current.answers().getIfPresent(request));
    }

    /** Remembers an answer; one about a catalogue that is not published any more is forgotten at once. */
    synchronized void keep(ModelRequest request, ModelAnswer answer, Catalogue catalogue) {
        if (current.catalogue().refersTo(catalogue)) {
            current.answers().put(request, answer);
        }
    }

    private Cache<ModelRequest, ModelAnswer> empty() {
        return Caffeine.newBuilder().maximumSize(most).expireAfterWrite(KEPT).build();
    }
}
