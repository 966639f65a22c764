package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import vn.motcua.connector.Block;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;

/**
 * Which office an answer means where the catalogue says "Ủy ban nhân dân cấp xã" and it is known where the citizen lives: a line of its own
 * beside the quoted field, which stays as it is.
 */
final class LocalOffice {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /** What the catalogue calls the offices of a commune, by the message with the word for it. */
    private static final Map<String, Pattern> OFFICES = offices();

    private final Messages messages;

    private static Map<String, Pattern> offices() {
        var offices = new LinkedHashMap<String, Pattern>();
        offices.put("local.committee", Pattern.compile("(?:[uủ]y|uỷ) ban nhân dân (?:cấp )?xã|ubnd (?:cấp )?xã"));
        offices.put("local.police", Pattern.compile("công an (?:cấp )?xã"));
        offices.put("local.military", Pattern.compile("ban chỉ huy quân sự (?:cấp )?xã"));
        return offices;
    }

    LocalOffice(Messages messages) {
        this.messages = messages;
    }

    /** The reply with that line before its source, where it tells where to hand in. */
    Reply in(Reply reply, Procedure procedure, List<Aspect> shown, Supplier<Optional<Places.Local>> local) {
        boolean tellsWhere =
                shown.contains(Aspect.WHERE) || shown.stream().allMatch(aspect -> aspect == Aspect.OVERVIEW);
        Optional<String> line = tellsWhere && procedure.levels().contains(Level.COMMUNE)
                ? local.get().flatMap(place -> line(procedure, place))
                : Optional.empty();
        if (line.isEmpty()) {
            return reply;
        }
        var blocks = new ArrayList<>(reply.blocks());
        boolean sourced = !blocks.isEmpty() && blocks.getLast() instanceof Block.Origin;
        blocks.add(sourced ? blocks.size() - 1 : blocks.size(), new Block.Paragraph(line.get()));
        return new Reply(
                reply.outcome(),
                blocks,
                reply.choices(),
                reply.procedures(),
                reply.fields(),
                reply.sources(),
                reply.hint(),
                reply.speaker());
    }

    /** Which office of this commune handles the procedure; empty when the catalogue names none of a commune. */
    Optional<String> line(Procedure procedure, Places.Local local) {
        if (!procedure.levels().contains(Level.COMMUNE)) {
            return Optional.empty();
        }
        String published = procedure.receivingAddress().isBlank() ? procedure.agency() : procedure.receivingAddress();
        if (published.isBlank()) {
            return procedure.levels().size() == 1
                    ? Optional.of(line("local.level", "local.committee", local))
                    : Optional.empty();
        }
        String spaced = SPACES.matcher(published.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return OFFICES.entrySet().stream()
                .filter(office -> office.getValue().matcher(spaced).find())
                .map(office -> line("local.office", office.getKey(), local))
                .findFirst();
    }

    private String line(String subject, String office, Places.Local local) {
        String key = local.remembered() ? "local.remembered" : local.formerly().isEmpty() ? "local" : "local.formerly";
        return messages.say(
                key,
                local.commune() + ", " + local.province(),
                messages.say(subject),
                messages.say(office) + " " + local.commune(),
                capital(local.formerly()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
