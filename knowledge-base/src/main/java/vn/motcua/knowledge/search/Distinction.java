package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import vn.motcua.knowledge.procedure.Procedure;

/**
 * Short labels that tell procedures apart, for buttons. The common name where there is one; else the official name without what
 * all of them share at the beginning and the end, cut at a word.
 */
final class Distinction {

    private static final int LONGEST = 60;

    List<String> labels(List<Procedure> procedures) {
        List<List<String>> names = new ArrayList<>();
        for (Procedure procedure : procedures) {
            names.add(List.of(plainName(procedure).split("\\s+")));
        }
        int prefix = procedures.size() < 2 ? 0 : sharedPrefix(names);
        List<String> labels = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < procedures.size(); i++) {
            Procedure procedure = procedures.get(i);
            String label = procedure.commonName();
            if (label.isEmpty()) {
                List<String> own = names.get(i)
                        .subList(
                                Math.min(prefix, names.get(i).size()),
                                names.get(i).size());
                label = own.isEmpty() ? plainName(procedure) : String.join(" ", own);
            }
            label = capitalised(shortened(label, LONGEST));
            if (!taken.add(label)) {
                label = shortened(label, LONGEST - 12) + " (" + procedure.code() + ")";
                taken.add(label);
            }
            labels.add(label);
        }
        return List.copyOf(labels);
    }

    private static String plainName(Procedure procedure) {
        String name = procedure.commonName().isEmpty() ? procedure.name() : procedure.commonName();
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("thủ tục ")
                ? name.substring("thủ tục ".length()).strip()
                : name.strip();
    }

    private static int sharedPrefix(List<List<String>> names) {
        int length = 0;
        while (true) {
            String word = null;
            for (List<String> name : names) {
                if (length >= name.size()) {
                    return length;
                }
                String here = name.get(length).toLowerCase(Locale.ROOT);
                if (word == null) {
                    word = here;
                } else if (!word.equals(here)) {
                    return length;
                }
            }
            length++;
        }
    }

    private static String shortened(String label, int longest) {
        if (label.length() <= longest) {
            return label;
        }
        int cut = label.lastIndexOf(' ', longest - 1);
        return label.substring(0, cut > 0 ? cut : longest - 1) + "…";
    }

    private static String capitalised(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
