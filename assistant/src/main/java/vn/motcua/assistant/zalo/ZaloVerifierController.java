package vn.motcua.assistant.zalo;

import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The file by which Zalo verifies that the domain is the operator's. It is needed while the channel is being set up, so it is there
 * before the channel starts.
 */
@RestController
class ZaloVerifierController {

    private final ZaloSettings settings;

    ZaloVerifierController(Environment environment) {
        this.settings = ZaloSettings.of(environment);
    }

    @GetMapping("/zalo_verifier{code:[A-Za-z0-9_-]+}.html")
    ResponseEntity<String> file(@PathVariable String code) {
        if (!settings.hasVerifier() || !code.equals(settings.verifier())) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("""
                <!DOCTYPE html>
                <html lang="en">
                <head><meta name="zalo-platform-site-verification" content="%1$s" /></head>
                <body>zalo-platform-site-verification=%1$s</body>
                </html>
                """.formatted(code));
    }
}
