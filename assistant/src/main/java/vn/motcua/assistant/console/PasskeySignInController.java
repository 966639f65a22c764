package vn.motcua.assistant.console;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.staff.Passkeys;
import vn.motcua.assistant.staff.SignIn;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.RateLimit;

/** Signing in with a passkey, alone or as the second step. A script of the page asks the authenticator in between. */
@Controller
class PasskeySignInController {

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final SignInPages pages;

    PasskeySignInController(SignIn signIn, Passkeys passkeys, SignInPages pages) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.pages = pages;
    }

    @PostMapping(ConsoleSecurity.PASSKEY_OPTIONS)
    @Limited(RateLimit.ADDRESS_SIGN_INS)
    ResponseEntity<String> options() {
        return json(passkeys.signInOptions());
    }

    @PostMapping(ConsoleSecurity.PASSKEY)
    @Limited(RateLimit.ADDRESS_SIGN_INS)
    String signIn(
            @RequestParam("answer") String answer,
            @AuthenticationPrincipal @Nullable StaffSession earlier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return pages.after(
                signIn.withPasskey(answer, SignInPages.visit(request)),
                pages.first(request, model),
                earlier,
                request,
                response,
                model);
    }

    @PostMapping(ConsoleSecurity.SECOND_PASSKEY_OPTIONS)
    @Limited(RateLimit.ADDRESS_SIGN_INS)
    ResponseEntity<String> secondOptions(HttpServletRequest request) {
        return json(StepCookie.SECOND_STEP.value(request).flatMap(signIn::secondStepOptions));
    }

    @PostMapping(ConsoleSecurity.SECOND_PASSKEY)
    @Limited(RateLimit.ADDRESS_SIGN_INS)
    String secondStep(
            @RequestParam("answer") String answer,
            @AuthenticationPrincipal @Nullable StaffSession earlier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return pages.second(
                token -> signIn.secondStepWithPasskey(token, answer, SignInPages.visit(request)),
                earlier,
                request,
                response,
                model);
    }

    /** What the page's script hands to the browser; not found where there is nothing to ask. */
    static ResponseEntity<String> json(Optional<String> options) {
        return options.map(body -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }
}
