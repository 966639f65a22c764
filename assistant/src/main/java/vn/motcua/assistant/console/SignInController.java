package vn.motcua.assistant.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.handoff.Presences;
import vn.motcua.assistant.staff.SignIn;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.staff.StaffSessions;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.RateLimit;

/** Signing in, in one step or two, and out. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final StaffSessions sessions;
    private final SignInPages pages;
    private final Presences presences;
    private final CsrfTokenRepository csrfTokens;

    SignInController(
            SignIn signIn,
            StaffSessions sessions,
            SignInPages pages,
            Presences presences,
            CsrfTokenRepository csrfTokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.pages = pages;
        this.presences = presences;
        this.csrfTokens = csrfTokens;
    }

    @GetMapping(ConsoleSecurity.SIGN_IN)
    String page(@AuthenticationPrincipal @Nullable StaffSession session, HttpServletRequest request, Model model) {
        return session == null ? pages.first(request, model) : "redirect:" + Area.ROOT;
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
        model.addAttribute("name", name);
        return pages.after(
                signIn.attempt(name, password, SignInPages.visit(request)),
                pages.first(request, model),
                earlier,
                request,
                response,
                model);
    }

    @GetMapping(ConsoleSecurity.SECOND_STEP)
    String secondPage(HttpServletRequest request, HttpServletResponse response, Model model) {
        return StepCookie.SECOND_STEP
                .value(request)
                .flatMap(signIn::secondStep)
                .map(step -> {
                    model.addAttribute("step", step);
                    return SignInPages.SECOND;
                })
                .orElseGet(() -> pages.tooLate(response));
    }

    @PostMapping(ConsoleSecurity.SECOND_STEP)
    @Limited(RateLimit.ADDRESS_SIGN_INS)
    String secondStep(
            @RequestParam("code") String code,
            @AuthenticationPrincipal @Nullable StaffSession earlier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return pages.second(
                token -> signIn.secondStep(token, code, SignInPages.visit(request)), earlier, request, response, model);
    }

    @PostMapping(ConsoleSecurity.SIGN_OUT)
    String signOut(
            @AuthenticationPrincipal StaffSession session, HttpServletRequest request, HttpServletResponse response) {
        sessions.signOut(session);
        // What the officer holds returns to the queue, unless another device is at work.
        if (sessions.of(session.member()).isEmpty()) {
            presences.signedOff(session.member().id());
        }
        StaffCookie.clear(response);
        csrfTokens.saveToken(null, request, response);
        return "redirect:" + ConsoleSecurity.SIGN_IN + "?done=signed-out";
    }
}
