package vn.motcua.assistant.console;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookies of a browser that is on its way to being signed in. They are sent by https alone, to the pages of signing in alone,
 * and no script can read them.
 */
enum StepCookie {
    /** Proves that the first factor was right. Never sent from another site. */
    SECOND_STEP("motcua-staff-step", "Strict"),
    /** Proves that this browser was sent to the identity provider, which sends it back: from another site. */
    PROVIDER("motcua-staff-provider", "Lax");

    private final String cookieName;
    private final String sameSite;

    StepCookie(String cookieName, String sameSite) {
        this.cookieName = cookieName;
        this.sameSite = sameSite;
    }

    /** What the browser has, if anything. */
    Optional<String> value(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookieName))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= 100);
    }

    void set(HttpServletResponse response, String value) {
        add(response, cookie(value));
    }

    void clear(HttpServletResponse response) {
        add(response, cookie("").maxAge(Duration.ZERO));
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(cookieName, value)
                .path(ConsoleSecurity.SIGN_IN)
                .httpOnly(true)
                .secure(true)
                .sameSite(sameSite);
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
