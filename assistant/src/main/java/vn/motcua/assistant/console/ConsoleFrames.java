package vn.motcua.assistant.console;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.LocaleResolver;
import vn.motcua.assistant.staff.SignInBusyException;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.webchat.PageFrame;
import vn.motcua.assistant.webchat.PageFrames;

/** Gives every page of the console its {@link ConsoleFrame}. */
@ControllerAdvice(basePackageClasses = ConsoleFrames.class)
class ConsoleFrames {

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final PageFrames frames;
    private final Clock clock;
    private final boolean announcements;

    ConsoleFrames(
            MessageSource messages,
            LocaleResolver languages,
            PageFrames frames,
            Clock clock,
            @Value("${motcua.announcement.on:true}") boolean announcements) {
        this.messages = messages;
        this.languages = languages;
        this.frames = frames;
        this.clock = clock;
        this.announcements = announcements;
    }

    @ModelAttribute("frame")
    ConsoleFrame frame(
            @AuthenticationPrincipal @Nullable StaffSession session,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (request.getParameter("lang") != null) {
            languages.setLocale(request, response, locale);
        }
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            // Its cookie must be set before the page begins to be written.
            token.getToken();
        }
        PageFrame page = frames.in(locale);
        return new ConsoleFrame(
                page.language(),
                page.operator(),
                page.colour(),
                page.assets(),
                path(request),
                session == null ? null : session.member(),
                areas(session),
                new ShownTimes(messages, locale, clock.instant()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String busy(
            SignInBusyException busy,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("frame", frame(null, locale, request, response));
        model.addAttribute("reason", "busy");
        return "console/refused";
    }

    /** Without the language, which is what is added. */
    private static @Nullable String path(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        boolean forwarded = request.getDispatcherType() == DispatcherType.FORWARD;
        Object asked =
                forwarded ? request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) : request.getRequestURI();
        String query = request.getQueryString();
        String rest = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
        return asked + "?" + rest;
    }

    private List<Area> areas(@Nullable StaffSession session) {
        if (session == null || session.isLimited()) {
            return List.of();
        }
        return Arrays.stream(Area.values())
                .filter(area -> area.isOpenTo(session.member()))
                .filter(area -> announcements || !area.path().startsWith(AnnouncementsController.SERVICE))
                .toList();
    }
}
