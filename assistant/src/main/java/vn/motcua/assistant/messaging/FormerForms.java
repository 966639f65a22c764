package vn.motcua.assistant.messaging;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.LoggedMessage.Content.Said;
import vn.motcua.connector.Block;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Reply;

/**
 * Finds the message of which a reply is a newer form: the list on which something was just ticked off, when it is shown again and
 * nothing but other ticks has come between, as the web chat's pages fold it.
 */
@Component
class FormerForms {

    private final JdbcClient jdbc;

    FormerForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The channel's id of the message that the parcel's next message is to replace; empty when it replaces none. */
    String replacedBy(Parcel parcel, Connector connector, int parts) {
        List<String> values = values(parcel.reply());
        Long replyTo = parcel.replyTo();
        if (values.isEmpty() || replyTo == null || !connector.capabilities().edits()) {
            return "";
        }
        return pressedOn(parcel, replyTo, values)
                .filter(former -> values.equals(values(former.reply())))
                .filter(former -> former.messages().size() == parts
                        && connector.parts(former.reply()) == parts
                        && nothingElseSince(parcel, former, values))
                .map(former -> former.messages().get(parcel.part()))
                .orElse("");
    }

    private record Former(long sequence, Reply reply, List<String> messages) {}

    private Optional<Former> pressedOn(Parcel parcel, long replyTo, List<String> values) {
        return jdbc.sql("""
                select o.sequence, o.channel_message_ids, shown.content from inbox i
                join message tick on tick.conversation_id = i.conversation_id and tick.sequence = i.sequence
                join outbox o on o.conversation_id = i.conversation_id and o.sequence < ?
                    and i.pressed_on = any(o.channel_message_ids)
                join message shown on shown.conversation_id = o.conversation_id and shown.sequence = o.sequence
                where i.conversation_id = ? and i.sequence = ? and i.pressed_on is not null
                and tick.content ->> 'choice' = any(?)
                order by o.sequence desc limit 1""")
                .params(parcel.sequence(), parcel.conversation(), replyTo, values.toArray(String[]::new))
                .query((row, number) -> new Former(
                        row.getLong("sequence"),
                        ((Said) MessageJson.read(Sender.ASSISTANT, row.getString("content"))).reply(),
                        List.of((String[]) row.getArray("channel_message_ids").getArray())))
                .optional();
    }

    private boolean nothingElseSince(Parcel parcel, Former former, List<String> values) {
        return jdbc.sql("""
                select not exists (
                    select 1 from message where conversation_id = ? and sequence > ? and sequence < ?
                    and (sender <> 'citizen' or content ->> 'choice' is null or not content ->> 'choice' = any(?)))""")
                .params(parcel.conversation(), former.sequence(), parcel.sequence(), values.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private static List<String> values(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Checklist.class::isInstance)
                .flatMap(block -> ((Block.Checklist) block).items().stream())
                .map(Block.Item::value)
                .toList();
    }
}
