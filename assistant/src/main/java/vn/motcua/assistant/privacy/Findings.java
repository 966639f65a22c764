package vn.motcua.assistant.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What was found in one text: the personal data, and what looks like it and must stay. Of one thread. */
final class Findings {

    private final BitSet kept = new BitSet();
    private final BitSet masked = new BitSet();
    private final List<Span> spans = new ArrayList<>();
    private final Map<Integer, Kind> kinds = new HashMap<>();

    void keep(int start, int end) {
        kept.set(start, end);
    }

    boolean isKept(int start, int end) {
        int at = kept.nextSetBit(start);
        return at >= 0 && at < end;
    }

    void mask(int start, int end, Kind kind) {
        if (start < end) {
            spans.add(new Span(start, end, kind));
            kinds.putIfAbsent(start, kind);
            masked.set(start, end);
        }
    }

    boolean isMasked(int at) {
        return masked.get(at);
    }

    /** What is masked from here on; null where nothing that is masked begins. */
    @Nullable
    Kind kindFrom(int start) {
        return kinds.get(start);
    }

    /** Behind the characters from one on that are masked already. */
    int endOfMasked(int at) {
        return masked.nextClearBit(at);
    }

    /** As {@link #mask}, unless some of it must stay. */
    void maskUnlessKept(int start, int end, Kind kind) {
        if (!isKept(start, end)) {
            mask(start, end, kind);
        }
    }

    /**
     * What is masked, in order and without overlaps; what overlaps becomes one, of the kind of the longer. Neighbours of one kind with nothing
     * but a comma between them become one too.
     */
    List<Span> merged(String text) {
        spans.sort(Comparator.comparingInt(Span::start));
        List<Span> merged = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (merged.isEmpty() || !touches(merged.getLast(), span, text)) {
                merged.add(span);
                continue;
            }
            Span last = merged.removeLast();
            Kind kind = span.end() - span.start() > last.end() - last.start() ? span.kind() : last.kind();
            merged.add(new Span(last.start(), Math.max(last.end(), span.end()), kind));
        }
        return merged;
    }

    private static boolean touches(Span one, Span other, String text) {
        if (other.start() < one.end()) {
            return true;
        }
        return one.kind() == Kind.HOME
                && other.kind() == Kind.HOME
                && other.start() - one.end() <= 3
                && text.substring(one.end(), other.start()).chars().allMatch(sign -> " ,-/.".indexOf(sign) >= 0);
    }
}
