package vn.motcua.assistant.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.assistant.webchat.PageAssets;

/**
 * What makes the console an app of the telephone: its manifest, the worker that shows notifications, and the page that is shown
 * without a network. Browsers fetch them without cookies, and they hold nothing of anybody.
 */
@Controller
class AppController {

    private static final String MANIFEST = Area.ROOT + "/manifest.webmanifest";
    private static final String WORKER = Area.ROOT + "/service-worker.js";
    private static final String OFFLINE = Area.ROOT + "/offline";

    /** What is open to everybody. */
    static final String[] OPEN = {MANIFEST, WORKER, OFFLINE};

    private final String assets;
    private final String operator;
    private final String worker;

    AppController(PageAssets assets, @Value("${motcua.operator:Một Cửa}") String operator) throws IOException {
        this.assets = assets.path();
        this.operator = operator;
        this.worker = new ClassPathResource("console/service-worker.js")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("/assets/present", assets.path());
    }

    @GetMapping(path = MANIFEST, produces = "application/manifest+json")
    @ResponseBody
    Map<String, Object> manifest() {
        return Map.ofEntries(
                Map.entry("id", Area.ROOT),
                Map.entry("start_url", Area.ROOT),
                Map.entry("scope", Area.ROOT),
                Map.entry("name", "Trang cán bộ · " + operator),
                Map.entry("short_name", "Một Cửa"),
                Map.entry("description", "Trả lời người dân ở Bộ phận Một cửa"),
                Map.entry("lang", "vi"),
                Map.entry("dir", "ltr"),
                Map.entry("display", "standalone"),
                Map.entry("theme_color", "#9a1b1f"),
                Map.entry("background_color", "#ffffff"),
                Map.entry(
                        "icons",
                        List.of(
                                icon("icon-192.png", "192x192", "any"),
                                icon("icon-512.png", "512x512", "any"),
                                icon("icon-maskable-512.png", "512x512", "maskable"))));
    }

    private Map<String, String> icon(String file, String sizes, String purpose) {
        return Map.of("src", assets + "/icons/" + file, "type", "image/png", "sizes", sizes, "purpose", purpose);
    }

    @GetMapping(WORKER)
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                // A new one is to be found at once; browsers compare it byte by byte.
                .cacheControl(CacheControl.noCache())
                // By its own place it would serve what is below /staff/, but not the first page.
                .header("Service-Worker-Allowed", Area.ROOT)
                .body(worker);
    }

    @GetMapping(OFFLINE)
    String offline() {
        return "console/offline";
    }
}
