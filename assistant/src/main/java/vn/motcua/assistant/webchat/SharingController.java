package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.assistant.messaging.Enclosures;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.InboundMessage.Content;

/** What a citizen shares in the web chat beside words: a place, a picture. Kept only where the conversation has just asked for it. */
@RestController
@Tag(name = "chat")
@ApiResponse(responseCode = "429", ref = ChatApi.TOO_MANY)
class SharingController {

    static final String PICTURES = "/api/chat/pictures";

    static final String PLACES = "/api/chat/places";

    /** In bytes. */
    static final int LARGEST_PICTURE = 10_000_000;

    private final Inbox inbox;
    private final Enclosures enclosures;
    private final Clock clock;

    SharingController(Inbox inbox, Enclosures enclosures, Clock clock) {
        this.inbox = inbox;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    @Schema(name = "PlaceRequest", description = "A place on the map, by WGS 84.")
    record PlaceRequest(
            @Nullable String clientMessageId,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        /** Without the place. */
        @Override
        public String toString() {
            return "PlaceRequest";
        }
    }

    @PostMapping(
            path = PLACES,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Limited({RateLimit.ADDRESS_MESSAGES, RateLimit.SESSION_MESSAGES})
    @Operation(
            summary = "Share a place",
            description = "As `messages`: the same `clientMessageId` again changes nothing.",
            security = @SecurityRequirement(name = ChatApi.BEARER))
    @ApiResponse(responseCode = "202", description = "It is stored and will be answered.")
    @ApiResponse(responseCode = "400", ref = ChatApi.MALFORMED)
    @ApiResponse(responseCode = "401", ref = ChatApi.NOT_SIGNED_IN)
    ChatController.MessageAccepted place(
            @Parameter(hidden = true) @RequestAttribute(ChatGate.SESSION) WebSession session,
            @RequestBody PlaceRequest request) {
        Double latitude = request.latitude();
        Double longitude = request.longitude();
        if (latitude == null || longitude == null || !Enclosure.Place.isSomewhere(latitude, longitude)) {
            throw new RefusedMessageException(Refusal.MALFORMED);
        }
        String id = IncomingMessage.checkedId(request.clientMessageId());
        return accept(
                session, id, new Content.Did(Gesture.LOCATION, "", List.of(new Enclosure.Place(latitude, longitude))));
    }

    @PostMapping(path = PICTURES, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Limited({RateLimit.ADDRESS_PICTURES, RateLimit.SESSION_MESSAGES})
    @Operation(
            summary = "Send a picture",
            description =
                    "The body is the file, JPEG or PNG. Where the conversation has not asked for one, none is kept.",
            security = @SecurityRequirement(name = ChatApi.BEARER))
    @ApiResponse(responseCode = "202", description = "It is stored and will be answered.")
    @ApiResponse(responseCode = "400", ref = ChatApi.MALFORMED)
    @ApiResponse(responseCode = "401", ref = ChatApi.NOT_SIGNED_IN)
    @ApiResponse(responseCode = "413", ref = ChatApi.TOO_LONG)
    ChatController.MessageAccepted picture(
            @Parameter(hidden = true) @RequestAttribute(ChatGate.SESSION) WebSession session,
            @RequestParam(name = "clientMessageId", required = false) @Nullable String clientMessageId,
            InputStream body)
            throws IOException {
        String id = IncomingMessage.checkedId(clientMessageId);
        return accept(session, id, picture(session, body));
    }

    /** A picture that nobody has asked for is not even read. */
    Content picture(WebSession session, InputStream body) throws IOException {
        boolean wished = enclosures.isWished(session.conversation(), Enclosures.Kind.PICTURE);
        return new Content.Did(
                Gesture.PICTURE, "", wished ? List.of(new Enclosure.SentPicture(body.readAllBytes())) : List.of());
    }

    ChatController.MessageAccepted accept(WebSession session, String id, Content content) {
        return new ChatController.MessageAccepted(inbox.accept(new InboundMessage(
                        WebSessions.CHANNEL,
                        WebSessions.ACCOUNT,
                        session.id().toString(),
                        session.id() + "/" + id,
                        content,
                        clock.instant()))
                .sequence());
    }
}
