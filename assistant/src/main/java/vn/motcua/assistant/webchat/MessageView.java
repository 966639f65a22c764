package vn.motcua.assistant.webchat;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.LoggedMessage.Content.Said;
import vn.motcua.assistant.messaging.LoggedMessage.Content.Written;
import vn.motcua.assistant.messaging.OfficerName;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Source;

/** A message as a client sees it. */
@Schema(name = "Message", description = "A message of the conversation.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        @Schema(
                description =
                        "Its number in the conversation: 1, 2, 3, … without a gap, save where the citizen has had messages erased.",
                example = "2")
        long sequence,

        @Schema(
                description =
                        "Who wrote it: the citizen, the machine, or a person at the authority. A `notice` is a line of nobody's about who "
                                + "has the conversation in hand.",
                allowableValues = {"citizen", "assistant", "officer", "notice"})
        String from,

        @Schema(
                description = "The officer's name; absent on other messages, and where the operator tells none.",
                example = "Lan")
        @Nullable
        String name,

        @Schema(description = "The number of the citizen's message that it answers; absent when it answers none.")
        @Nullable
        Long replyTo,

        @Schema(description = "The value of the pressed quick reply, or of what was ticked; absent when it was typed.")
        @Nullable
        String choice,

        @Schema(
                description =
                        "What the citizen did instead of typing, such as `picture` or `location`; absent when it was typed or pressed.")
        @Nullable
        String gesture,

        @Schema(
                description =
                        "What kind of reply it is; absent on a citizen's message. From `taken_over` until the next notice without `replyTo` an "
                                + "officer has the conversation in hand, and the machine answers nothing. After `erased`, messages up to `replyTo` and the "
                                + "replies to them exist no more: show them no longer.",
                implementation = String.class,
                allowableValues = {
                    "answer",
                    "clarify",
                    "out_of_scope",
                    "chitchat",
                    "handoff",
                    "guide",
                    "notice",
                    "taken_over",
                    "erased"
                })
        @Nullable
        Outcome outcome,

        @Schema(description = "The whole message as plain text.")
        String text,

        @Schema(
                description =
                        "The same message in pieces that can be shown richly. `type` is one of heading, paragraph, "
                                + "quote, facts, papers, progress, checklist, date, link, picture, origin.",
                implementation = Object[].class)
        List<Block> blocks,

        @Schema(description = "Quick replies: show the label, send the value as `choice`.")
        List<Choice> choices,

        @Schema(description = "The procedure codes it speaks of, the one it answers from first.")
        List<String> procedures,

        @Schema(description = "The fields that it quotes, such as documents, fee, time, where.")
        List<String> fields,

        @Schema(description = "Where its facts come from.") List<Source> sources,

        @Schema(description = "When it was stored. Order by sequence, never by time.")
        Instant sentAt) {

    /** The same message with other blocks. */
    MessageView with(List<Block> others) {
        return new MessageView(
                sequence,
                from,
                name,
                replyTo,
                choice,
                gesture,
                outcome,
                text,
                others,
                choices,
                procedures,
                fields,
                sources,
                sentAt);
    }

    static MessageView of(LoggedMessage message) {
        return switch (message.content()) {
            case Written written ->
                new MessageView(
                        message.sequence(),
                        message.sender().wire(),
                        null,
                        message.replyTo(),
                        written.choice(),
                        written.gesture() == null ? null : written.gesture().wire(),
                        null,
                        written.text(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        message.sentAt());
            case Said said -> of(message, said.reply());
        };
    }

    private static MessageView of(LoggedMessage message, Reply reply) {
        String name = OfficerName.bare(reply.speaker());
        return new MessageView(
                message.sequence(),
                message.sender().wire(),
                name.isEmpty() ? null : name,
                message.replyTo(),
                null,
                null,
                reply.outcome(),
                reply.text(),
                reply.blocks(),
                reply.choices(),
                reply.procedures(),
                reply.fields(),
                reply.sources(),
                message.sentAt());
    }
}
