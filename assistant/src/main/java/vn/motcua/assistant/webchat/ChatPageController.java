package vn.motcua.assistant.webchat;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.webchat.ChatPages.Asked;

/** The full-page chat, which is also what the widget shows in its frame. */
@Controller
class ChatPageController {

    private final ChatPages pages;
    private final PageLanguage languages;

    ChatPageController(ChatPages pages, PageLanguage languages) {
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/")
    String page(
            @RequestParam(name = "embed", required = false) @Nullable String embed,
            @RequestParam(name = "color", required = false) @Nullable String colour,
            @RequestParam(name = "procedure", required = false) @Nullable String procedure,
            @RequestParam(name = "start", required = false) @Nullable String start,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean embedded = embed != null;
        if (language != null && !embedded) {
            // On other sites the widget's own attribute decides every time.
            languages.setLocale(request, response, locale);
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        model.addAttribute("page", pages.page("/", locale, new Asked(embedded, colour, procedure, start)));
        return "chat";
    }
}
