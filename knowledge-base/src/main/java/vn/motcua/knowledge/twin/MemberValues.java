package vn.motcua.knowledge.twin;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.text.Token;

/**
 * The value of each member of a group in each dimension in which any two differ. What a name does not state has the dimension's usual
 * value, or the record's, or is "another case". A member may have several values: "Cấp, cấp lại".
 */
final class MemberValues {

    /** Longer texts are no answer to a question. */
    private static final int LONGEST_TEXT = 90;

    private final List<Twin> members;
    private final Alignment alignment;
    private final ValueTable table;
    private final Map<Dimension, Map<Twin, Set<TwinValue>>> values = new EnumMap<>(Dimension.class);

    private MemberValues(List<Twin> members, Alignment alignment, ValueTable table) {
        this.members = members;
        this.alignment = alignment;
        this.table = table;
    }

    /**
     * The values of some members.
     *
     * @param alignment of their matters
     */
    static Map<Dimension, Map<Twin, Set<TwinValue>>> of(List<Twin> members, Alignment alignment, ValueTable table) {
        var values = new MemberValues(members, alignment, table);
        for (Dimension dimension : Dimension.values()) {
            values.add(dimension);
        }
        return values.values;
    }

    private void add(Dimension dimension) {
        Map<Twin, Set<TwinValue>> ofThis = switch (dimension) {
            case VARIANT -> texts(dimension, this::variant);
            case AGENCY -> texts(dimension, twin -> twin.procedure().agency());
            default -> listed(dimension);
        };
        if (new HashSet<>(ofThis.values()).size() > 1) {
            values.put(dimension, ofThis);
        }
    }

    private Map<Twin, Set<TwinValue>> listed(Dimension dimension) {
        boolean stated =
                members.stream().anyMatch(twin -> !twin.stated(dimension).isEmpty());
        var listed = new HashMap<Twin, Set<TwinValue>>();
        for (Twin twin : members) {
            Set<TwinValue> own = twin.stated(dimension);
            if (own.isEmpty()) {
                own = unstated(dimension, twin.procedure(), stated);
            }
            listed.put(twin, own);
        }
        return listed;
    }

    private Set<TwinValue> unstated(Dimension dimension, Procedure procedure, boolean othersStateIt) {
        Set<TwinValue> recorded = switch (dimension) {
            case LEVEL -> levels(procedure);
            case PERSON -> othersStateIt || !everyAudienceIsKnown() ? Set.of() : audience(procedure);
            case ACTION -> plainAction();
            default -> Set.of();
        };
        return recorded.isEmpty()
                ? Set.of(table.usual(dimension).orElseGet(() -> TwinValue.other(dimension)))
                : recorded;
    }

    /** A name that is only the thing's means the thing itself, unless another name makes it. */
    private Set<TwinValue> plainAction() {
        return table.find(Dimension.ACTION, "new")
                .filter(made -> members.stream()
                        .noneMatch(twin -> twin.stated(Dimension.ACTION).contains(made)))
                .map(Set::of)
                .orElse(Set.of());
    }

    private Set<TwinValue> levels(Procedure procedure) {
        var levels = new LinkedHashSet<TwinValue>();
        for (Level level : procedure.levels()) {
            switch (level) {
                case MINISTRY -> table.find(Dimension.LEVEL, "ministry").ifPresent(levels::add);
                case PROVINCE -> table.find(Dimension.LEVEL, "province").ifPresent(levels::add);
                case COMMUNE -> table.find(Dimension.LEVEL, "commune").ifPresent(levels::add);
                case OTHER -> {}
            }
        }
        return levels;
    }

    private boolean everyAudienceIsKnown() {
        return members.stream().noneMatch(twin -> audience(twin.procedure()).isEmpty());
    }

    private Set<TwinValue> audience(Procedure procedure) {
        return ReadName.of(procedure.audience(), table).stated().getOrDefault(Dimension.PERSON, Set.of());
    }

    /** A dimension whose values are texts of the records; none where a text is too long to be asked for. */
    private Map<Twin, Set<TwinValue>> texts(Dimension dimension, Function<Twin, String> text) {
        var known = new HashMap<String, TwinValue>();
        var texts = new HashMap<Twin, Set<TwinValue>>();
        for (Twin twin : members) {
            String own = MatterText.calm(text.apply(twin));
            if (own.length() > LONGEST_TEXT || (own.isEmpty() && dimension == Dimension.AGENCY)) {
                return Map.of();
            }
            TwinValue value = own.isEmpty()
                    ? TwinValue.other(dimension)
                    : known.computeIfAbsent(
                            own.toLowerCase(Locale.ROOT),
                            key -> new TwinValue(
                                    dimension, twin.procedure().code().value(), BilingualText.published(own)));
            texts.put(twin, Set.of(value));
        }
        return texts;
    }

    /** What a name has for itself, as it is written there. */
    private String variant(Twin twin) {
        List<Token> matter = twin.name().matter();
        if (alignment.covers(matter.size())) {
            return "";
        }
        return twin.name()
                .name()
                .substring(
                        matter.get(alignment.prefix()).start(),
                        matter.get(matter.size() - alignment.suffix() - 1).end());
    }
}
