package vn.motcua.assistant.console;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.staff.SignIn;
import vn.motcua.assistant.staff.SignInOutcome;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.staff.StaffSessions;
import vn.motcua.assistant.staff.Visit;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.RateLimit;

/** Signing in and out. */
@Controller
class SignInController {

    private static final String PAGE = "console/sign-in";
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final SignIn signIn;
    private final StaffSessions sessions;
    private final CsrfTokenRepository csrfTokens;

    SignInController(SignIn signIn, StaffSessions sessions, CsrfTokenRepository csrfTokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    @GetMapping(ConsoleSecurity.SIGN_IN)
    String page(@AuthenticationPrincipal @Nullable StaffSession session, HttpServletRequest request, Model model) {
        if (session != null) {
            return "redirect:" + Area.ROOT;
        }
        model.addAttribute("insecure", isInsecure(request));
        return PAGE;
    }

    @PostMapping(ConsoleSecurity.SIGN_IN)
    @Limited(RateLimit.ADDRESS_SIGN_INS)
    String signIn(
            @RequestParam("name") String name,
            @RequestParam("password") String password,
            @AuthenticationPrincipal @Nullable StaffSession earlier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIn.attempt(name, password, visit(request))) {
            case SignInOutcome.SignedIn signedIn -> {
                begin(signedIn.begun(), earlier, request, response);
                yield "redirect:" + Area.ROOT;
            }
            case SignInOutcome.PasswordChangeNeeded needed -> {
                begin(needed.begun(), earlier, request, response);
                yield "redirect:" + ConsoleSecurity.PASSWORD;
            }
            case SignInOutcome.Refused refused ->
                again("refused", HttpStatus.UNAUTHORIZED, name, request, response, model);
            case SignInOutcome.OneTimePasswordExpired expired ->
                again("expired", HttpStatus.UNAUTHORIZED, name, request, response, model);
            case SignInOutcome.LockedOut locked -> {
                long seconds = Math.max(1, locked.retryAfter().toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                model.addAttribute("retryAfter", locked.retryAfter());
                yield again("locked", HttpStatus.TOO_MANY_REQUESTS, name, request, response, model);
            }
        };
    }

    @PostMapping(ConsoleSecurity.SIGN_OUT)
    String signOut(
            @AuthenticationPrincipal StaffSession session, HttpServletRequest request, HttpServletResponse response) {
        sessions.signOut(session);
        StaffCookie.clear(response);
        csrfTokens.saveToken(null, request, response);
        return "redirect:" + ConsoleSecurity.SIGN_IN + "?done=signed-out";
    }

    static Visit visit(HttpServletRequest request) {
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visit(request.getRemoteAddr(), browser == null ? "" : browser);
    }

    /** A new token in the cookie, a new one for forms, and whoever was signed in here before is signed out. */
    private void begin(
            StaffSessions.Begun begun,
            @Nullable StaffSession earlier,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (earlier != null) {
            sessions.signOut(earlier);
        }
        StaffCookie.set(response, begun.token());
        csrfTokens.saveToken(null, request, response);
    }

    private static String again(
            String problem,
            HttpStatus status,
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        model.addAttribute("name", name);
        model.addAttribute("insecure", isInsecure(request));
        return PAGE;
    }

    /** The browser will not send the cookie back. */
    private static boolean isInsecure(HttpServletRequest request) {
        return !request.isSecure() && !THIS_MACHINE.contains(request.getServerName());
    }
}
