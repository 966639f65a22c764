package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.WebUtils;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.languagemodel.CitizenNetworks;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.assistant.webchat.ChatPages.Asked;
import vn.motcua.connector.InboundMessage;

/**
 * The chat for browsers without scripts: forms and whole pages, over the same conversations as the HTTP face. The session's token
 * is in a cookie that scripts cannot read and other sites cannot send.
 */
@Controller
@RequestMapping(BasicChatController.PATH)
class BasicChatController {

    static final String PATH = "/basic";

    private static final String COOKIE = "motcua-chat";
    private static final String RENEWED = "renewed";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final ChatPages pages;
    private final PageLanguage languages;
    private final MessageSource messages;
    private final WebSessions sessions;
    private final Inbox inbox;
    private final MessageLog log;
    private final BasicReplies replies;
    private final RateLimiter limiter;
    private final CitizenNetworks networks;
    private final WebChatSettings settings;
    private final SharingController sharing;
    private final Clock clock;

    BasicChatController(
            ChatPages pages,
            PageLanguage languages,
            MessageSource messages,
            WebSessions sessions,
            Inbox inbox,
            MessageLog log,
            BasicReplies replies,
            RateLimiter limiter,
            CitizenNetworks networks,
            WebChatSettings settings,
            SharingController sharing,
            Clock clock) {
        this.pages = pages;
        this.languages = languages;
        this.messages = messages;
        this.sessions = sessions;
        this.inbox = inbox;
        this.log = log;
        this.replies = replies;
        this.limiter = limiter;
        this.networks = networks;
        this.settings = settings;
        this.sharing = sharing;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @RequestParam(name = RENEWED, required = false) @Nullable String renewed,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null) {
            languages.setLocale(request, response, locale);
        }
        Optional<WebSession> session = session(request, response);
        boolean expired = session.isEmpty() && WebUtils.getCookie(request, COOKIE) != null;
        if (expired) {
            setCookie(request, response, "", Duration.ZERO);
        }
        String note = expired || renewed != null ? messages.getMessage("chat.expired", null, locale) : "";
        return page(session, note, "", locale, model, response);
    }

    @PostMapping
    String say(
            @RequestParam(name = "page", defaultValue = "") String page,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "choice", required = false) @Nullable String choice,
            @RequestParam(name = "date", required = false) @Nullable String date,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseOtherSites(request);
        languages.setLocale(request, response, locale);
        String words = date == null ? text : BasicDate.asTyped(date);
        Optional<WebSession> known = session(request, response);
        boolean renewed = known.isEmpty() && WebUtils.getCookie(request, COOKIE) != null;
        try {
            limiter.count(RateLimit.ADDRESS_MESSAGES, request.getRemoteAddr());
            var message = new IncomingMessage(messageId(page, words, choice), choice == null ? words : null, choice);
            InboundMessage.Content content = message.content(settings.maxTextLength());
            WebSession session = known.isPresent() ? known.get() : begin(locale, request, response);
            limiter.count(RateLimit.SESSION_MESSAGES, session.id().toString());
            Network.of(request.getRemoteAddr()).ifPresent(network -> networks.seen(session.conversation(), network));
            Inbox.Accepted accepted = inbox.accept(new InboundMessage(
                    WebSessions.CHANNEL,
                    WebSessions.ACCOUNT,
                    session.id().toString(),
                    session.id() + "/" + message.clientMessageId(),
                    content,
                    clock.instant()));
            if (!BasicThread.isHeld(everything(session))) {
                replies.await(accepted.conversation(), accepted.sequence(), PATIENCE);
            }
            return "redirect:" + PATH + (renewed ? "?" + RENEWED : "") + "#latest";
        } catch (RefusedMessageException refused) {
            response.setStatus(refused.refusal().status().value());
            String key = switch (refused.refusal()) {
                case BLANK, TEXT_OR_CHOICE -> "page.basic.empty";
                case TEXT_TOO_LONG -> "page.basic.tooLong";
                default -> "chat.refused";
            };
            return page(known, messages.getMessage(key, null, locale), words, locale, model, response);
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(known, messages.getMessage("page.basic.tooMany", null, locale), words, locale, model, response);
        }
    }

    /** Sends a picture that the conversation has asked for. */
    @PostMapping("/picture")
    String picture(
            @RequestParam(name = "page", defaultValue = "") String page,
            @RequestParam(name = "picture") MultipartFile picture,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        refuseOtherSites(request);
        languages.setLocale(request, response, locale);
        Optional<WebSession> session = session(request, response);
        try {
            if (session.isEmpty() || picture.isEmpty()) {
                throw new RefusedMessageException(Refusal.BLANK);
            }
            limiter.count(RateLimit.ADDRESS_PICTURES, request.getRemoteAddr());
            limiter.count(RateLimit.SESSION_MESSAGES, session.get().id().toString());
            String id = messageId(page, picture.getOriginalFilename() + picture.getSize(), null);
            try (InputStream body = picture.getInputStream()) {
                sharing.accept(session.get(), id, sharing.picture(session.get(), body));
            }
            return "redirect:" + PATH + "#latest";
        } catch (RefusedMessageException refused) {
            response.setStatus(refused.refusal().status().value());
            return page(
                    session, messages.getMessage("page.basic.noPicture", null, locale), "", locale, model, response);
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(session, messages.getMessage("page.basic.tooMany", null, locale), "", locale, model, response);
        }
    }

    /** Forgets the conversation in this browser. */
    @PostMapping("/new")
    String startAnew(HttpServletRequest request, HttpServletResponse response) {
        refuseOtherSites(request);
        setCookie(request, response, "", Duration.ZERO);
        return "redirect:" + PATH;
    }

    private String page(
            Optional<WebSession> session,
            String problem,
            @Nullable String draft,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        List<MessageView> said = session.map(this::everything).orElse(List.of());
        model.addAttribute("page", pages.page(PATH, locale, new Asked(false, null, null, null)));
        model.addAttribute("thread", BasicThread.of(said, problem, draft == null ? "" : draft));
        return "chat";
    }

    private List<MessageView> everything(WebSession session) {
        var all = new ArrayList<LoggedMessage>();
        List<LoggedMessage> some;
        do {
            long last = all.isEmpty() ? 0 : all.getLast().sequence();
            some = log.after(session.conversation(), last, settings.pageSize());
            all.addAll(some);
        } while (some.size() == settings.pageSize());
        return all.stream().map(MessageView::of).toList();
    }

    /** The session of the cookie, which lives on in the browser as long as on the server. */
    private Optional<WebSession> session(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        Optional<WebSession> session = sessions.find(cookie.getValue());
        session.ifPresent(found -> setCookie(request, response, cookie.getValue(), settings.sessionLifetime()));
        return session;
    }

    private WebSession begin(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        limiter.count(RateLimit.ADDRESS_SESSIONS, request.getRemoteAddr());
        WebSessions.Begun begun = sessions.begin(locale.getLanguage().equals("en") ? Language.EN : Language.VI);
        setCookie(request, response, begun.token(), settings.sessionLifetime());
        return begun.session();
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /**
     * The same words sent twice from one rendering of the page (a double press, a reload of the form) are one message; other words
     * from it, after going back, are another.
     */
    private static String messageId(String page, @Nullable String text, @Nullable String choice) {
        String origin = page.isBlank() ? UUID.randomUUID().toString() : page;
        String all = origin + '\n' + (choice == null ? "text\n" + text : "choice\n" + choice);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Lets only the page's own forms through. Browsers say where a request comes from (Fetch Metadata, else the Origin header);
     * those too old for both still keep the cookie to this site.
     */
    private static void refuseOtherSites(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean own = site != null
                ? site.equals("same-origin") || site.equals("none")
                : origin == null || isOwn(origin, request.getHeader(HttpHeaders.HOST));
        if (!own) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getRawAuthority() != null
                    && URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
