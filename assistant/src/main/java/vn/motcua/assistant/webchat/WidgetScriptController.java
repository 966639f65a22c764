package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one script that a site embeds, with its few words in all languages. */
@RestController
class WidgetScriptController {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final String script;

    WidgetScriptController(PageTexts texts) throws IOException {
        this.script = new ClassPathResource("webchat/widget.js")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{/* vi */}", texts.json(PageLanguage.VIETNAMESE, "widget."))
                .replace("{/* en */}", texts.json(Locale.ENGLISH, "widget."));
    }

    @GetMapping(path = "/widget.js", produces = "text/javascript;charset=utf-8")
    ResponseEntity<String> script() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                // Sites that isolate themselves (cross-origin embedder policy) may use it too.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(script);
    }
}
