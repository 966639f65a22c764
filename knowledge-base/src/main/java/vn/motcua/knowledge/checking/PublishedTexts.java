package vn.motcua.knowledge.checking;

import java.util.LinkedHashMap;
import java.util.Map;

import vn.motcua.knowledge.procedure.Procedure;

/** The texts of a procedure by field, as findings name them. */
final class PublishedTexts {

    private PublishedTexts() {}

    /** Who carries it out, who decides and where to hand in. */
    static Map<String, String> authorities(Procedure procedure) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("agency", procedure.agency());
        texts.put("competentAuthority", procedure.competentAuthority());
        texts.put("receivingAddress", procedure.receivingAddress());
        return texts;
    }

    /** What a citizen is told to do. */
    static Map<String, String> instructions(Procedure procedure) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("steps", procedure.steps());
        for (int i = 0; i < procedure.submissionMethods().size(); i++) {
            texts.put(
                    "submissionMethods[" + i + "].description",
                    procedure.submissionMethods().get(i).description());
        }
        return texts;
    }

    /** The names of the papers, and what is required. */
    static Map<String, String> papers(Procedure procedure) {
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < procedure.documents().size(); i++) {
            texts.put("documents[" + i + "].name", procedure.documents().get(i).name());
        }
        texts.put("requirements", procedure.requirements());
        return texts;
    }

    /** The sentence, or item of a list, around a place in a text. */
    static String sentence(String text, int start, int end) {
        int from = start;
        while (from > 0 && "\n;.".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < text.length() && "\n;.".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to).strip();
    }
}
