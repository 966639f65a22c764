package vn.motcua.assistant.webchat;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.assistant.languagemodel.CitizenNetworks;

/**
 * What comes before every handler of the chat's HTTP face, and before its body is read: the limits per address, who it is, the
 * limits per session, and from which network it writes.
 */
@Component
class ChatGate implements HandlerInterceptor {

    /** The request attribute that holds the {@link WebSession}. */
    static final String SESSION = "motcua.webchat.session";

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_TOKEN = 200;

    private final RateLimiter limiter;
    private final WebSessions sessions;
    private final CitizenNetworks networks;

    ChatGate(RateLimiter limiter, WebSessions sessions, CitizenNetworks networks) {
        this.limiter = limiter;
        this.sessions = sessions;
        this.networks = networks;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable
        Limited limited = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Limited.class) : null;
        if (limited == null || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        count(limited, RateLimit.Per.ADDRESS, request.getRemoteAddr());
        if (needsSession(limited)) {
            WebSession session = session(request);
            count(limited, RateLimit.Per.SESSION, session.id().toString());
            request.setAttribute(SESSION, session);
            if (List.of(limited.value()).contains(RateLimit.SESSION_MESSAGES)) {
                Network.of(request.getRemoteAddr())
                        .ifPresent(network -> networks.seen(session.conversation(), network));
            }
        }
        return true;
    }

    private void count(Limited limited, RateLimit.Per per, String whom) {
        for (RateLimit limit : limited.value()) {
            if (limit.per() == per) {
                limiter.count(limit, whom);
            }
        }
    }

    private static boolean needsSession(Limited limited) {
        for (RateLimit limit : limited.value()) {
            if (limit.per() == RateLimit.Per.SESSION) {
                return true;
            }
        }
        return false;
    }

    private WebSession session(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(token -> !token.isEmpty() && token.length() <= LONGEST_TOKEN)
                .flatMap(sessions::find)
                .orElseThrow(() -> new RefusedMessageException(Refusal.NOT_SIGNED_IN));
    }
}
