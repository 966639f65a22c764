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
import vn.motcua.connector.zalobot.ZaloBotAccount;

/** Where the Zalo Bot Platform tells what citizens write to the bot. */
@RestController
@Conditional(ZaloBotStarts.class)
class ZaloBotWebhookController {

    static final String PATH = "/zalobot/webhook";

    private final ZaloBotChannel channel;
    private final Clock clock;

    ZaloBotWebhookController(ZaloBotChannel channel, Clock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> receive(HttpServletRequest request) {
        return ResponseEntity.status(answer(request)).build();
    }

    private HttpStatus answer(HttpServletRequest request) {
        if (!channel.account().isGenuine(request.getHeader(ZaloBotAccount.SECRET_HEADER))) {
            return channel.intake().refuse();
        }
        Optional<byte[]> body;
        try {
            body = channel.intake().body(request);
        } catch (IOException brokenOff) {
            return HttpStatus.BAD_REQUEST;
        }
        return body.isEmpty()
                ? channel.intake().letGo()
                : channel.intake().take(() -> channel.events().parse(body.get(), clock.instant()));
    }
}
