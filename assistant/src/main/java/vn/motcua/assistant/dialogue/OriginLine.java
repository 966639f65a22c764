package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.connector.Block;
import vn.motcua.connector.Source;
import vn.motcua.knowledge.procedure.Procedure;

/** Says where an answer comes from: procedure, deciding document, date of the data. */
final class OriginLine {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");

    private OriginLine() {}

    static Block.Origin of(Procedure procedure, Messages messages) {
        var parts = new ArrayList<String>();
        parts.add(messages.say("origin.procedure", procedure.code().value(), procedure.name()));
        if (!procedure.decision().isBlank()) {
            parts.add(
                    procedure.decision().startsWith("Quyết định")
                            ? procedure.decision()
                            : messages.say("origin.decision", procedure.decision()));
        }
        if (!procedure.taken().isBlank()) {
            parts.add(messages.say("origin.taken", date(procedure.taken())));
        }
        return new Block.Origin(messages.say("origin", String.join(", ", parts)));
    }

    static Source source(Procedure procedure) {
        return new Source(procedure.code().value(), procedure.decision(), procedure.taken(), procedure.sourceUrl());
    }

    /** "2026-07" as people write it: "07/2026". */
    private static String date(String taken) {
        Matcher matcher = MONTH.matcher(taken);
        if (!matcher.matches()) {
            return taken;
        }
        String month = matcher.group(2) + "/" + matcher.group(1);
        return matcher.group(3) == null ? month : matcher.group(3) + "/" + month;
    }
}
