package vn.motcua.assistant.console;

import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.motcua.assistant.staff.Passkeys;
import vn.motcua.assistant.staff.ProviderSignIn;
import vn.motcua.assistant.staff.SignIn;
import vn.motcua.assistant.staff.SignInOutcome;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.staff.StaffSessions;
import vn.motcua.assistant.staff.Visit;

/** What a browser gets after a step of signing in, whichever step it was. */
@Component
final class SignInPages {

    /** The page of the first step. */
    static final String FIRST = "console/sign-in";

    /** The page of the second. */
    static final String SECOND = "console/sign-in-code";

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final SignIn signIn;
    private final StaffSessions sessions;
    private final Passkeys passkeys;
    private final ProviderSignIn provider;
    private final CsrfTokenRepository csrfTokens;

    SignInPages(
            SignIn signIn,
            StaffSessions sessions,
            Passkeys passkeys,
            ProviderSignIn provider,
            CsrfTokenRepository csrfTokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.provider = provider;
        this.csrfTokens = csrfTokens;
    }

    /** Where a request comes from. */
    static Visit visit(HttpServletRequest request) {
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visit(request.getRemoteAddr(), browser == null ? "" : browser);
    }

    /**
     * Goes on after a step.
     *
     * @param page the page of this step, shown again with what was wrong
     * @param earlier whoever is signed in already in this browser
     */
    String after(
            SignInOutcome outcome,
            String page,
            @Nullable StaffSession earlier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case SignInOutcome.SignedIn signedIn -> {
                begin(signedIn.begun(), earlier, request, response);
                yield "redirect:" + Area.ROOT;
            }
            case SignInOutcome.PasswordChangeNeeded needed -> {
                begin(needed.begun(), earlier, request, response);
                yield "redirect:" + ConsoleSecurity.PASSWORD;
            }
            case SignInOutcome.SecondFactorNeeded needed -> {
                StepCookie.SECOND_STEP.set(response, needed.token());
                yield "redirect:" + ConsoleSecurity.SECOND_STEP;
            }
            case SignInOutcome.Refused refused -> again(page, "refused", HttpStatus.UNAUTHORIZED, response, model);
            case SignInOutcome.WrongSecondFactor wrong ->
                again(page, "wrong-code", HttpStatus.UNAUTHORIZED, response, model);
            case SignInOutcome.TooLate late -> tooLate(response);
            case SignInOutcome.OneTimePasswordExpired expired ->
                again(first(request, model), "expired", HttpStatus.UNAUTHORIZED, response, model);
            case SignInOutcome.LockedOut locked -> {
                long seconds = Math.max(1, locked.retryAfter().toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                model.addAttribute("retryAfter", locked.retryAfter());
                yield again(page, "locked", HttpStatus.TOO_MANY_REQUESTS, response, model);
            }
        };
    }

    /**
     * Takes the second step with whatever the browser has brought for it.
     *
     * @param step takes it, given the token of the first one
     * @param earlier whoever is signed in already in this browser
     */
    String second(
            Function<String, SignInOutcome> step,
            @Nullable StaffSession earlier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return StepCookie.SECOND_STEP
                .value(request)
                .map(token -> {
                    signIn.secondStep(token).ifPresent(waiting -> model.addAttribute("step", waiting));
                    return after(step.apply(token), SECOND, earlier, request, response, model);
                })
                .orElseGet(() -> tooLate(response));
    }

    /** The page of the first step. */
    String first(HttpServletRequest request, Model model) {
        model.addAttribute("insecure", isInsecure(request));
        model.addAttribute("passkeys", passkeys.arePossible());
        if (provider.isOn()) {
            model.addAttribute("provider", provider.label());
        }
        return FIRST;
    }

    /** The second step came without the first, or too long after it. */
    String tooLate(HttpServletResponse response) {
        StepCookie.SECOND_STEP.clear(response);
        return "redirect:" + ConsoleSecurity.SIGN_IN + "?done=too-late";
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
        StepCookie.SECOND_STEP.clear(response);
        csrfTokens.saveToken(null, request, response);
    }

    private static String again(
            String page, String problem, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return page;
    }

    /** The browser will not send the cookie back. */
    private static boolean isInsecure(HttpServletRequest request) {
        return !request.isSecure() && !THIS_MACHINE.contains(request.getServerName());
    }
}
