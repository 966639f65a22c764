package vn.motcua.assistant.zalo;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.connector.zalo.ZaloEvents;
import vn.motcua.connector.zalo.ZaloSignature;

/**
 * Where Zalo tells what happens at the Official Account. Zalo wants its answer within two seconds and repeats what failed, five times
 * within an hour and with the same bytes.
 */
@RestController
@Conditional(ZaloStarts.class)
class ZaloWebhookController {

    static final String PATH = "/zalo/webhook";

    private final WebhookIntake intake;
    private final ZaloSignature signature;
    private final ZaloEvents events;
    private final Clock clock;

    ZaloWebhookController(ZaloChannel channel, Clock clock) {
        this.intake = channel.intake();
        this.signature = channel.signature();
        this.events = channel.events();
        this.clock = clock;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> receive(HttpServletRequest request) {
        return ResponseEntity.status(answer(request)).build();
    }

    private HttpStatus answer(HttpServletRequest request) {
        @Nullable String header = request.getHeader(ZaloSignature.HEADER);
        if (!ZaloSignature.isOne(header)) {
            // Before the body, so that nobody holds a thread with one who cannot even name a signature.
            return intake.refuse();
        }
        Optional<byte[]> body;
        try {
            body = intake.body(request);
        } catch (IOException brokenOff) {
            return HttpStatus.BAD_REQUEST;
        }
        if (body.isEmpty()) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return signature.check(body.get(), header).genuine()
                ? intake.take(() -> events.parse(body.get(), clock.instant()))
                : intake.refuse();
    }
}
