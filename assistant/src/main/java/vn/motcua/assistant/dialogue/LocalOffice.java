package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final Pattern COMMITTEE =
            Pattern.compile("(?:[uủ]y|u[yỷ]) ban nhân dân (?:cấp )?xã|ubnd (?:cấp )?xã", Pattern.UNICODE_CASE);
    private static final Pattern POLICE = Pattern.compile("công an (?:cấp )?xã", Pattern.UNICODE_CASE);

    private final Messages messages;

    LocalOffice(Messages messages) {
        this.messages = messages;
    }

    /** The reply with that line before its source, where it tells where to hand in. */
    Reply in(Reply reply, Procedure procedure, List<Aspect> shown, Optional<Places.Local> local) {
        boolean tellsWhere = shown.contains(Aspect.WHERE)
                || shown.stream().allMatch(aspect -> aspect == Aspect.OVERVIEW);
        if (!tellsWhere || local.isEmpty()) {
            return reply;
        }
        Optional<String> line = line(procedure, local.get());
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
        return office(procedure)
                .map(office -> messages.say(
                        local.remembered() ? "local.remembered" : local.formerly().isEmpty() ? "local" : "local.formerly",
                        local.commune() + ", " + local.province(),
                        office + " " + local.commune(),
                        local.formerly()));
    }

    private Optional<String> office(Procedure procedure) {
        if (!procedure.levels().contains(Level.COMMUNE)) {
            return Optional.empty();
        }
        String published = (procedure.receivingAddress().isBlank() ? procedure.agency() : procedure.receivingAddress())
                .toLowerCase(Locale.ROOT);
        if (COMMITTEE.matcher(published).find()) {
            return Optional.of(messages.say("local.committee"));
        }
        return POLICE.matcher(published).find() ? Optional.of(messages.say("local.police")) : Optional.empty();
    }
}
