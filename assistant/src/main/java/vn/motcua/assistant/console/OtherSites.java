package vn.motcua.assistant.console;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms that the browser says come from another site, before their token is looked at: another host below the same domain
 * may set a cookie for this one, and with it a token that fits.
 */
final class OtherSites extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final AccessDeniedHandler refusal;

    OtherSites(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            refusal.handle(request, response, new CsrfException("a form of another site"));
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        // A browser that does not tell the site, or a program, which has nobody's cookies.
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isOwn(authority(origin), request);
    }

    private static boolean isOwn(@Nullable String authority, HttpServletRequest request) {
        return authority != null
                && (authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                        // A proxy may send the name that the browser asked for in a header of its own.
                        || authority.equalsIgnoreCase(request.getServerName())
                        || authority.equalsIgnoreCase(request.getServerName() + ":" + request.getServerPort()));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
