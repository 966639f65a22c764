package vn.motcua.knowledge.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All ways to read what was typed, and the best of them: the one whose words are together the likeliest to be meant and to be
 * typed so (a noisy channel; the search is Viterbi's). Used by one thread for one text.
 */
final class Lattice {

    /** Of the arcs that end at one place so many go on. */
    private static final int BEAM = 8;

    /** Nor do those that are so much worse than the best. */
    private static final float HOPELESS = 10;

    private final WordUse use;
    private final List<List<Arc>> starting;
    private final List<List<Arc>> ending;
    private final BitSet clauses = new BitSet();

    Lattice(WordUse use, int length) {
        this.use = use;
        this.starting = new ArrayList<>(length + 1);
        this.ending = new ArrayList<>(length + 1);
        for (int i = 0; i <= length; i++) {
            starting.add(List.of());
            ending.add(List.of());
        }
    }

    /** A new clause begins here: what stands before says nothing about what comes. */
    void beginClause(int at) {
        clauses.set(at);
    }

    void add(Arc arc) {
        addTo(starting, arc.from, arc);
    }

    private static void addTo(List<List<Arc>> lists, int at, Arc arc) {
        if (lists.get(at).isEmpty()) {
            lists.set(at, new ArrayList<>(8));
        }
        lists.get(at).add(arc);
    }

    /** Whether any arc begins or ends here. */
    boolean isReached(int at) {
        return at == 0 || !ending.get(at).isEmpty();
    }

    /** The arcs of the best way from one end to the other; there must be a way. */
    List<Arc> best() {
        int length = starting.size() - 1;
        for (int at = 0; at < length; at++) {
            if (at > 0 && ending.get(at).isEmpty()) {
                continue;
            }
            List<Arc> before = at == 0 ? List.of() : beam(at);
            for (Arc arc : starting.get(at)) {
                reach(arc, before);
                addTo(ending, arc.to, arc);
            }
        }
        Deque<Arc> way = new ArrayDeque<>();
        for (Arc arc = length == 0 ? null : beam(length).get(0); arc != null; arc = arc.before) {
            way.addFirst(arc);
        }
        return List.copyOf(way);
    }

    private List<Arc> beam(int at) {
        List<Arc> arcs = ending.get(at);
        arcs.sort((one, other) -> Float.compare(one.best, other.best));
        float worst = arcs.get(0).best + HOPELESS;
        int kept = 1;
        while (kept < Math.min(BEAM, arcs.size()) && arcs.get(kept).best <= worst) {
            kept++;
        }
        return arcs.subList(0, kept);
    }

    private void reach(Arc arc, List<Arc> before) {
        if (before.isEmpty()) {
            arc.best = arc.cost + step(WordUse.START, arc.first);
        }
        boolean newClause = clauses.get(arc.from);
        for (Arc one : before) {
            float cost = one.best + arc.cost + step(newClause ? WordUse.START : one.last, arc.first);
            if (cost < arc.best) {
                arc.best = cost;
                arc.before = one;
            }
        }
    }

    private float step(int before, int word) {
        return word == WordUse.UNKNOWN ? 0 : use.cost(before, word);
    }

    /**
     * By how much an arc of the best way is better than any other word over the same stretch, its neighbours given.
     *
     * @param before the arc before it on the way, null for none
     * @param after the arc behind it on the way, null for none
     * @return in natural logarithms; infinite when there is no other word
     */
    float lead(@Nullable Arc before, Arc arc, @Nullable Arc after) {
        float lead = Float.POSITIVE_INFINITY;
        float best = between(before, arc, after);
        for (Arc other : starting.get(arc.from)) {
            if (other.to == arc.to && other != arc && !other.words.equals(arc.words)) {
                lead = Math.min(lead, between(before, other, after) - best);
            }
        }
        return lead;
    }

    private float between(@Nullable Arc before, Arc arc, @Nullable Arc after) {
        int last = before == null || clauses.get(arc.from) ? WordUse.START : before.last;
        float cost = arc.cost + step(last, arc.first);
        return after == null || clauses.get(arc.to) ? cost : cost + step(arc.last, after.first);
    }
}
