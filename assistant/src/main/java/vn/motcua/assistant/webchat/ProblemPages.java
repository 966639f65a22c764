package vn.motcua.assistant.webchat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** What people see in place of a page that cannot be shown, with the way back; programs get problem+json from {@link ChatProblems}. */
@Component
class ProblemPages implements ErrorViewResolver {

    private static final String STAFF = "/staff";
    private static final List<String> OF_PROGRAMS = List.of("/api/", "/actuator/");

    private final PageFrames frames;
    private final LocaleResolver languages;

    ProblemPages(PageFrames frames, LocaleResolver languages) {
        this.frames = frames;
        this.languages = languages;
    }

    /** Whether somebody looks at the answer: the address is one of pages, and HTML is asked for by its name. */
    static boolean isFor(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return OF_PROGRAMS.stream().noneMatch(request.getRequestURI()::startsWith)
                    && accepted != null
                    && MediaType.parseMediaTypes(accepted).stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Locale locale = languages.resolveLocale(request);
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean staff = asked instanceof String path && (path.equals(STAFF) || path.startsWith(STAFF + "/"));
        return new ModelAndView(
                "problem",
                Map.of("frame", frames.in(locale).unlisted(), "reason", reason(status), "back", staff ? STAFF : "/"),
                status);
    }

    private static String reason(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, GONE -> "not-found";
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            case TOO_MANY_REQUESTS -> "too-many";
            default -> status.is4xxClientError() ? "refused" : "fault";
        };
    }
}
