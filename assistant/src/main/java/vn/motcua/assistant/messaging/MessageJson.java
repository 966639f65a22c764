package vn.motcua.assistant.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** Messages as JSON, in the log as on the wire. */
public final class MessageJson {

    private static final JsonMapper MAPPER = register(JsonMapper.builder()).build();

    private MessageJson() {}

    /** Teaches a mapper the blocks of a reply, each with its {@code type}, and the outcomes by their words of the wire. */
    public static <B extends tools.jackson.databind.cfg.MapperBuilder<?, B>> B register(B builder) {
        return builder.addMixIn(Block.class, BlockType.class).addMixIn(Outcome.class, OutcomeWord.class);
    }

    static String write(LoggedMessage.Content content) {
        return switch (content) {
            case LoggedMessage.Content.Written written -> MAPPER.writeValueAsString(written);
            case LoggedMessage.Content.Said said -> MAPPER.writeValueAsString(said.reply());
        };
    }

    static LoggedMessage.Content read(Sender sender, String json) {
        return switch (sender) {
            case CITIZEN -> MAPPER.readValue(json, LoggedMessage.Content.Written.class);
            case ASSISTANT, OFFICER, NOTICE -> new LoggedMessage.Content.Said(MAPPER.readValue(json, Reply.class));
        };
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
        @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
        @JsonSubTypes.Type(value = Block.Papers.class, name = "papers"),
        @JsonSubTypes.Type(value = Block.Progress.class, name = "progress"),
        @JsonSubTypes.Type(value = Block.Checklist.class, name = "checklist"),
        @JsonSubTypes.Type(value = Block.DateField.class, name = "date"),
        @JsonSubTypes.Type(value = Block.Link.class, name = "link"),
        @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = Block.Origin.class, name = "origin")
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface BlockType {}

    private interface OutcomeWord {
        @JsonValue
        String wire();
    }
}
