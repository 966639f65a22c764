package vn.motcua.assistant.webchat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.connector.InboundMessage;

/** The web chat's HTTP face. */
@RestController
@RequestMapping("/api/chat")
@Tag(name = "chat", description = "A citizen's conversation with the assistant.")
@ApiResponse(responseCode = "429", ref = ChatApi.TOO_MANY)
class ChatController {

    private final WebSessions sessions;
    private final Inbox inbox;
    private final MessageLog log;
    private final ChatStreams streams;
    private final WebChatSettings settings;
    private final Clock clock;

    ChatController(
            WebSessions sessions,
            Inbox inbox,
            MessageLog log,
            ChatStreams streams,
            WebChatSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.inbox = inbox;
        this.log = log;
        this.streams = streams;
        this.settings = settings;
        this.clock = clock;
    }

    @Schema(name = "SessionRequest")
    record SessionRequest(
            @Schema(
                    description = "The language to begin in; Vietnamese when absent.",
                    allowableValues = {"vi", "en"})
            @Nullable
            String language) {}

    @Schema(name = "Session")
    record SessionBegun(
            UUID sessionId,

            @Schema(description = "To be sent as `Authorization: Bearer …` and nowhere else.")
            String token,

            @Schema(description = "When the token ceases to be good unless it is used: each use puts the end off.")
            Instant expiresAt) {}

    @Schema(name = "MessageAccepted")
    record MessageAccepted(
            @Schema(description = "The message's number in the conversation.")
            long sequence) {}

    @Schema(name = "Messages")
    record Messages(List<MessageView> messages) {}

    @PostMapping(
            path = "/sessions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Limited(RateLimit.ADDRESS_SESSIONS)
    @Operation(summary = "Begin a conversation", description = "The body may be left out.")
    @ApiResponse(responseCode = "201", description = "It has begun.")
    @ApiResponse(responseCode = "400", ref = ChatApi.MALFORMED)
    SessionBegun begin(@RequestBody(required = false) @Nullable SessionRequest request) {
        WebSessions.Begun begun = sessions.begin(language(request == null ? null : request.language()));
        return new SessionBegun(
                begun.session().id(), begun.token(), begun.session().expiresAt());
    }

    @PostMapping(
            path = "/messages",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Limited({RateLimit.ADDRESS_MESSAGES, RateLimit.SESSION_MESSAGES})
    @Operation(
            summary = "Say something",
            description =
                    "When this answers 202, the message is stored and will be answered. Until then send it again with "
                            + "the same `clientMessageId`: that changes nothing and gives the same sequence.",
            security = @SecurityRequirement(name = ChatApi.BEARER))
    @ApiResponse(responseCode = "202", description = "It is stored and will be answered.")
    @ApiResponse(responseCode = "400", ref = ChatApi.MALFORMED)
    @ApiResponse(responseCode = "401", ref = ChatApi.NOT_SIGNED_IN)
    @ApiResponse(responseCode = "413", ref = ChatApi.TOO_LONG)
    MessageAccepted say(
            @Parameter(hidden = true) @RequestAttribute(ChatGate.SESSION) WebSession session,
            @RequestBody IncomingMessage request) {
        return new MessageAccepted(accept(session, request));
    }

    @GetMapping(path = "/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    @Limited(RateLimit.SESSION_READS)
    @Operation(
            summary = "Read what was said",
            description = "In order, at most one page; ask again after the last sequence until nothing more comes.",
            security = @SecurityRequirement(name = ChatApi.BEARER))
    @ApiResponse(responseCode = "200", description = "The messages after the given one.")
    @ApiResponse(responseCode = "400", ref = ChatApi.MALFORMED)
    @ApiResponse(responseCode = "401", ref = ChatApi.NOT_SIGNED_IN)
    Messages read(
            @Parameter(hidden = true) @RequestAttribute(ChatGate.SESSION) WebSession session,
            @Parameter(
                            description = "The last sequence that the client has; 0 for all.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
                    @RequestParam(name = "after", defaultValue = "0")
                    String after) {
        return new Messages(log.after(session.conversation(), sequence(after), settings.pageSize()).stream()
                .map(MessageView::of)
                .toList());
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Limited(RateLimit.SESSION_STREAMS)
    @Operation(
            summary = "Follow what is said",
            description =
                    "Server-sent events of the type `message`: the id is the sequence, the data a message as JSON. A "
                            + "client that reconnects sends the last id as `Last-Event-ID` and misses nothing. Events of the type `draft`, "
                            + "without an id, have the first sentences of an answer that is still being written, as `{replyTo, text}`: "
                            + "shown until the answer comes, which may read otherwise. Other types are to be ignored.",
            security = @SecurityRequirement(name = ChatApi.BEARER))
    @ApiResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = MessageView.class)))
    @ApiResponse(responseCode = "400", ref = ChatApi.MALFORMED)
    @ApiResponse(responseCode = "401", ref = ChatApi.NOT_SIGNED_IN)
    SseEmitter follow(
            @Parameter(hidden = true) @RequestAttribute(ChatGate.SESSION) WebSession session,
            @Parameter(description = "The last sequence that the client has; everything when absent.")
                    @RequestHeader(name = "Last-Event-ID", defaultValue = "0")
                    String lastEventId) {
        return streams.open(session, sequence(lastEventId));
    }

    private long accept(WebSession session, IncomingMessage request) {
        InboundMessage.Content content = request.content(settings.maxTextLength());
        return inbox.accept(new InboundMessage(
                        WebSessions.CHANNEL,
                        WebSessions.ACCOUNT,
                        session.id().toString(),
                        session.id() + "/" + request.clientMessageId(),
                        content,
                        clock.instant()))
                .sequence();
    }

    private static long sequence(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new RefusedMessageException(Refusal.AFTER_MALFORMED);
        }
        return Long.parseLong(text);
    }

    private static Language language(@Nullable String language) {
        return switch (language == null ? "vi" : language.toLowerCase(Locale.ROOT)) {
            case "vi" -> Language.VI;
            case "en" -> Language.EN;
            default -> throw new RefusedMessageException(Refusal.LANGUAGE_UNKNOWN);
        };
    }
}
