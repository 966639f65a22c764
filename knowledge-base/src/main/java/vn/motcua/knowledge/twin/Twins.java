package vn.motcua.knowledge.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.Term;

/**
 * The twins of a catalogue. Each official name is taken apart into its matter and the values that it states ({@code values.tsv}); names
 * whose matters have the same words are one group. Around a procedure, groups whose matters differ in one place only are taken together
 * where a question may mean any of them. Immutable; safe for any number of threads.
 */
public final class Twins {

    /** A matter that weighs less than this share of a word of its own ("giấy phép") is none: what has it is of all kinds. */
    private static final double LEAST_MATTER = 0.6;

    /** From this share of a matter's weight on, a message names it. */
    private static final double NAMED = 0.6;

    private final ValueTable table = new ValueTable();
    private final Map<ProcedureCode, Twin> byCode = new LinkedHashMap<>();
    private final Map<Set<String>, List<Twin>> byMatter = new LinkedHashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<ProcedureCode, List<Twin>> ofOneMatter = new HashMap<>();
    private final Set<ProcedureCode> withMatter = new HashSet<>();

    /** Groups of one matter, as far as anybody asked for them. */
    private final Map<Set<String>, TwinGroup> sameMatter = new ConcurrentHashMap<>();

    private Twins(Catalogue catalogue) {
        for (Procedure procedure : catalogue.procedures()) {
            var twin = new Twin(procedure, ReadName.of(procedure.name(), table));
            byCode.put(procedure.code(), twin);
            byMatter.computeIfAbsent(new TreeSet<>(twin.matter()), key -> new ArrayList<>())
                    .add(twin);
        }
        // By matters, not by names: twins do not make their words common ones.
        Map<String, Integer> frequencies = new HashMap<>();
        byMatter.keySet().forEach(words -> words.forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        frequencies.forEach((word, frequency) -> weights.put(word, Math.log1p((double) byMatter.size() / frequency)));
        double least = LEAST_MATTER * Math.log1p(byMatter.size());
        for (List<Twin> twins : byMatter.values()) {
            for (Twin twin : twins) {
                ofOneMatter.put(twin.procedure().code(), twins);
                if (weight(new HashSet<>(twin.matter())) >= least) {
                    withMatter.add(twin.procedure().code());
                }
            }
        }
    }

    /** Finds the twins of a catalogue. */
    public static Twins over(Catalogue catalogue) {
        return new Twins(catalogue);
    }

    /** The groups of two or more whose matters have the same words, in the order of the catalogue. */
    public List<TwinGroup> groups() {
        return byMatter.entrySet().stream()
                .filter(entry ->
                        entry.getValue().size() > 1 && isMatter(entry.getValue().getFirst()))
                .map(entry -> sameMatter(entry.getKey(), entry.getValue()))
                .toList();
    }

    private TwinGroup sameMatter(Set<String> matter, List<Twin> members) {
        return sameMatter.computeIfAbsent(matter, key -> TwinGroup.of(members, Alignment.SAME_WORDS, table));
    }

    private boolean isMatter(Twin twin) {
        return withMatter.contains(twin.procedure().code());
    }

    private double weight(Collection<String> words) {
        return words.stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
    }

    /**
     * The group around a procedure: its twins, and those of the likely ones whose matter differs from its own in one place only.
     *
     * @param likely the procedures that a question may mean, the likeliest first
     * @return empty when it has no twin
     */
    public Optional<TwinGroup> around(ProcedureCode center, List<ProcedureCode> likely) {
        Twin first = byCode.get(center);
        if (first == null || !isMatter(first)) {
            return Optional.empty();
        }
        var members = new LinkedHashSet<>(ofTheMatterOf(first));
        Alignment alignment = Alignment.whole(first.matter());
        boolean mixed = false;
        for (ProcedureCode code : likely) {
            Twin twin = byCode.get(code);
            if (twin == null || members.contains(twin)) {
                continue;
            }
            Alignment narrowed = alignment;
            for (Twin each : mixed ? ofTheMatterOf(twin) : all(members, ofTheMatterOf(twin))) {
                narrowed = narrowed.with(first.matter(), each.matter());
            }
            if (narrowed.bindsTogether(first.matter(), weights) && narrowed.bindsTogether(twin.matter(), weights)) {
                alignment = narrowed;
                mixed = true;
                members.addAll(ofTheMatterOf(twin));
            }
        }
        if (members.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                mixed
                        ? TwinGroup.of(List.copyOf(members), alignment, table)
                        : sameMatter(new TreeSet<>(first.matter()), List.copyOf(members)));
    }

    private static List<Twin> all(Collection<Twin> some, Collection<Twin> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private List<Twin> ofTheMatterOf(Twin twin) {
        return ofOneMatter.getOrDefault(twin.procedure().code(), List.of(twin));
    }

    /** What a message says of the dimensions of twins. */
    public Said said(Question message) {
        return Said.of(message, table);
    }

    /**
     * How much of the matter of a group a message names that says nothing else, not even a hint of what is wanted: the share of its
     * weight, 1 for all; 0 for a message that says anything else, or names too little.
     */
    public double namedAlone(TwinGroup group, Question message) {
        Set<String> named = terms(message, Set.of(Role.TOPIC, Role.ASPECT)).stream()
                .map(Term::folded)
                .collect(Collectors.toSet());
        double share = !named.isEmpty() && named.stream().allMatch(group::isOfTheMatter)
                ? group.procedures().stream()
                        .mapToDouble(member -> share(member, named))
                        .max()
                        .orElse(0)
                : 0;
        return share >= NAMED ? share : 0;
    }

    private double share(Procedure member, Set<String> named) {
        Twin twin = byCode.get(member.code());
        if (twin == null) {
            return 0;
        }
        var covered = new HashSet<String>();
        twin.name().matter().stream()
                .filter(word -> named.contains(word.folded()))
                .forEach(word -> covered.add(word.text()));
        return weight(covered) / weight(new HashSet<>(twin.matter()));
    }

    /** How many words of a message belong neither to the matter of a group nor to what sets twins apart. */
    public int wordsBeside(TwinGroup group, Question message) {
        Said said = said(message);
        return (int) IntStream.range(0, message.terms().size())
                .filter(place -> message.roles().get(place) == Role.TOPIC)
                .filter(place -> !said.places().contains(place))
                .filter(place -> !group.isOfTheMatter(message.terms().get(place).folded()))
                .count();
    }

    private static List<Term> terms(Question message, Set<Role> roles) {
        var terms = new ArrayList<Term>();
        for (int i = 0; i < message.terms().size(); i++) {
            if (roles.contains(message.roles().get(i))) {
                terms.add(message.terms().get(i));
            }
        }
        return terms;
    }
}
