package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * Short labels that tell procedures apart, fit for buttons.
 *
 * <p>The common name where there is one. Else the official name without what all the procedures share at its beginning and its end:
 * "Cấp lại", "Có yếu tố nước ngoài". Where names are alike, what else differs: the level, then the agency, then the field, and at
 * last the code.
 */
final class Distinction {

    private static final int LONGEST = 60;

    /** Less than so many shared words are left standing: they cost little, and a label without them reads oddly. */
    private static final int LEAST_SHARED = 2;

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^)]*)\\)?");
    private static final Pattern LEVEL = Pattern.compile("(?iu)cấp (xã|huyện|tỉnh|bộ|trung ương)");
    private static final Pattern LEADING = Pattern.compile("(?iu)^thủ tục\\s+");

    /** A label of its own for each procedure, in the same order. */
    List<String> labels(List<Procedure> procedures) {
        List<List<String>> names = procedures.stream().map(Distinction::words).toList();
        boolean alike = new HashSet<>(names.stream().map(Distinction::folded).toList()).size() == 1;
        int prefix = alike ? 0 : shared(names, false);
        int suffix = alike ? 0 : shared(names, true);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < procedures.size(); i++) {
            String common = procedures.get(i).commonName();
            labels.add(common.isEmpty() ? ownPart(names.get(i), prefix, suffix) : common.strip());
        }
        return unlike(procedures, labels);
    }

    /** The words of a name without "Thủ tục" before it and brackets in it. */
    private static List<String> words(Procedure procedure) {
        String plain = LEADING.matcher(
                        BRACKETS.matcher(procedure.name()).replaceAll(" ").strip())
                .replaceFirst("")
                .strip();
        String name = plain.isEmpty() ? procedure.name().strip() : plain;
        return List.of((isShouted(name) ? name.toLowerCase(Locale.ROOT) : name).split("\\s+"));
    }

    private static boolean isShouted(String name) {
        return name.chars().filter(Character::isUpperCase).count()
                > 0.6 * name.chars().filter(Character::isLetter).count();
    }

    private static String folded(List<String> words) {
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }

    /** How many words all names share at the beginning, or at the end; none when that leaves a name empty. */
    private static int shared(List<List<String>> names, boolean fromEnd) {
        int shortest = names.stream().mapToInt(List::size).min().orElse(0);
        int length = 0;
        while (length < shortest && haveOneWordAt(names, length, fromEnd)) {
            length++;
        }
        return length >= LEAST_SHARED && length < shortest ? length : 0;
    }

    private static boolean haveOneWordAt(List<List<String>> names, int at, boolean fromEnd) {
        Set<String> words = new HashSet<>();
        for (List<String> name : names) {
            words.add(name.get(fromEnd ? name.size() - 1 - at : at).toLowerCase(Locale.ROOT));
        }
        return words.size() == 1;
    }

    private static String ownPart(List<String> name, int prefix, int suffix) {
        int end = prefix + suffix < name.size() ? name.size() - suffix : name.size();
        return String.join(" ", name.subList(prefix, end));
    }

    private static List<String> unlike(List<Procedure> procedures, List<String> labels) {
        Map<String, Integer> count = new HashMap<>();
        labels.forEach(label -> count.merge(key(label, LONGEST), 1, Integer::sum));
        Set<String> taken = new HashSet<>();
        List<String> unlike = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = shortened(labels.get(i), LONGEST);
            if (count.getOrDefault(key(labels.get(i), LONGEST), 1) > 1) {
                label = withDifference(procedures, labels, i);
            }
            label = capitalised(label);
            if (!taken.add(label.toLowerCase(Locale.ROOT))) {
                label = joined(labels.get(i), procedures.get(i).code().value());
                taken.add(label.toLowerCase(Locale.ROOT));
            }
            unlike.add(label);
        }
        return List.copyOf(unlike);
    }

    private static String key(String label, int longest) {
        return shortened(label, longest).toLowerCase(Locale.ROOT);
    }

    /** The label with the first thing that none of its namesakes shares. */
    private static String withDifference(List<Procedure> procedures, List<String> labels, int at) {
        List<Procedure> namesakes = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (i != at && key(labels.get(i), LONGEST).equals(key(labels.get(at), LONGEST))) {
                namesakes.add(procedures.get(i));
            }
        }
        Procedure procedure = procedures.get(at);
        String level = level(procedure);
        if (!level.isEmpty()
                && namesakes.stream().noneMatch(other -> level(other).equals(level))) {
            return namesakes.size() + 1 == procedures.size()
                    ? level
                    : joined(labels.get(at), level.toLowerCase(Locale.ROOT));
        }
        if (differs(
                procedure.agency(), namesakes.stream().map(Procedure::agency).toList())) {
            return joined(labels.get(at), procedure.agency());
        }
        if (differs(procedure.field(), namesakes.stream().map(Procedure::field).toList())) {
            return joined(labels.get(at), procedure.field());
        }
        return joined(labels.get(at), procedure.code().value());
    }

    private static boolean differs(String value, List<String> others) {
        return !value.isBlank() && value.length() <= LONGEST / 2 && !others.contains(value);
    }

    /** "Cấp xã" where the name or the record says exactly one level; else empty. */
    private static String level(Procedure procedure) {
        Matcher matcher = LEVEL.matcher(procedure.name());
        if (matcher.find()) {
            return capitalised(matcher.group().toLowerCase(Locale.ROOT));
        }
        if (procedure.levels().size() != 1) {
            return "";
        }
        Level only = procedure.levels().iterator().next();
        return switch (only) {
            case MINISTRY -> "Cấp bộ";
            case PROVINCE -> "Cấp tỉnh";
            case COMMUNE -> "Cấp xã";
            case OTHER -> "Cơ quan khác";
        };
    }

    private static String joined(String label, String difference) {
        return capitalised(shortened(label, LONGEST - difference.length() - 3)) + " (" + difference + ")";
    }

    private static String shortened(String label, int longest) {
        if (label.length() <= longest) {
            return label;
        }
        int cut = label.lastIndexOf(' ', longest - 1);
        return label.substring(0, cut > 0 ? cut : longest - 1).replaceFirst("[,;:]$", "") + "…";
    }

    private static String capitalised(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
