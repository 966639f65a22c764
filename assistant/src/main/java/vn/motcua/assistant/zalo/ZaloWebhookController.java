package vn.motcua.assistant.zalo;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
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
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        Optional<byte[]> body = intake.body(request);
        HttpStatus answer;
        if (body.isEmpty()) {
            answer = HttpStatus.CONTENT_TOO_LARGE;
        } else if (!signature
                .check(body.get(), request.getHeader(ZaloSignature.HEADER))
                .genuine()) {
            answer = intake.refuse();
        } else {
            answer = intake.take(events.parse(body.get(), clock.instant()));
        }
        return ResponseEntity.status(answer).build();
    }
}
