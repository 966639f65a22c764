package vn.motcua.assistant.console;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.staff.ProviderOutcome;
import vn.motcua.assistant.staff.ProviderSignIn;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.RateLimit;

/**
 * The way to the identity provider and back. It begins with a link, because a form may not lead to another site, and ends on a page of
 * its own that goes on by itself: the cookie that has just been set is not sent with what another site has begun.
 */
@Controller
class ProviderSignInController {

    private static final String REDIRECT = "redirect:";

    private final ProviderSignIn provider;
    private final SignInPages pages;

    ProviderSignInController(ProviderSignIn provider, SignInPages pages) {
        this.provider = provider;
        this.pages = pages;
    }

    @GetMapping(ConsoleSecurity.PROVIDER)
    @Limited(RateLimit.ADDRESS_SIGN_INS)
    String go(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!provider.isOn()) {
            return REDIRECT + ConsoleSecurity.SIGN_IN;
        }
        Optional<ProviderSignIn.Sent> sent = provider.begin();
        if (sent.isEmpty()) {
            return problem("away", HttpStatus.SERVICE_UNAVAILABLE, request, response, model);
        }
        StepCookie.PROVIDER.set(response, sent.get().browser());
        return REDIRECT + sent.get().address();
    }

    @GetMapping(ProviderSignIn.BACK)
    @Limited(RateLimit.ADDRESS_SIGN_INS)
    String back(
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "iss", required = false) @Nullable String issuer,
            @AuthenticationPrincipal @Nullable StaffSession earlier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ProviderOutcome outcome = provider.finish(
                state, code, issuer, StepCookie.PROVIDER.value(request).orElse(""), SignInPages.visit(request));
        StepCookie.PROVIDER.clear(response);
        return switch (outcome) {
            case ProviderOutcome.Known known -> {
                String next =
                        pages.after(known.outcome(), pages.first(request, model), earlier, request, response, model);
                yield next.startsWith(REDIRECT) ? arrived(next.substring(REDIRECT.length()), response, model) : next;
            }
            case ProviderOutcome.NotSent notSent ->
                problem("not-sent", HttpStatus.UNAUTHORIZED, request, response, model);
            case ProviderOutcome.Declined declined ->
                problem("declined", HttpStatus.UNAUTHORIZED, request, response, model);
            case ProviderOutcome.Untrusted untrusted ->
                problem("untrusted", HttpStatus.UNAUTHORIZED, request, response, model);
            case ProviderOutcome.NoAccount noAccount ->
                problem("no-account", HttpStatus.UNAUTHORIZED, request, response, model);
            case ProviderOutcome.NoRole noRole -> problem("no-role", HttpStatus.UNAUTHORIZED, request, response, model);
            case ProviderOutcome.Away away -> problem("away", HttpStatus.SERVICE_UNAVAILABLE, request, response, model);
        };
    }

    private static String arrived(String next, HttpServletResponse response, Model model) {
        response.setHeader("Refresh", "0;url=" + next);
        model.addAttribute("next", next);
        return "console/signed-in";
    }

    private String problem(
            String problem, HttpStatus status, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("providerProblem", problem);
        return pages.first(request, model);
    }
}
