package vn.motcua.assistant.console;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie that keeps a browser signed in, until it is closed. It is sent by https alone (browsers make an exception for
 * localhost), to the staff's pages alone, never from another site, and no script can read it.
 */
final class StaffCookie {

    static final String NAME = "motcua-staff";

    private StaffCookie() {}

    static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    static void set(HttpServletResponse response, String token) {
        add(response, cookie(token));
    }

    static void clear(HttpServletResponse response) {
        add(response, cookie("").maxAge(Duration.ZERO));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value)
                .path(Area.ROOT)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict");
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
