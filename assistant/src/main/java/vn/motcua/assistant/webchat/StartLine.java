package vn.motcua.assistant.webchat;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever has started the service where to click. */
@Component
class StartLine {

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.println(
                    "Một Cửa: http://localhost:" + context.getWebServer().getPort() + "/");
        }
    }
}
