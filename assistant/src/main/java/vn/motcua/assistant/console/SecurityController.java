package vn.motcua.assistant.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.qr.ErrorCorrection;
import vn.motcua.assistant.qr.QrCode;
import vn.motcua.assistant.staff.AppOffer;
import vn.motcua.assistant.staff.Passkeys;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.SecondFactors;
import vn.motcua.assistant.staff.SignInTooOldException;
import vn.motcua.assistant.staff.StaffSession;

/** One's own second factors: an authenticator app, passkeys and recovery codes. */
@Controller
@RequestMapping(SecurityController.PATH)
class SecurityController {

    static final String PATH = Area.ROOT + "/security";

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final MessageSource messages;

    SecurityController(SecondFactors factors, Passkeys passkeys, MessageSource messages) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.messages = messages;
    }

    @GetMapping
    String page(
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        SecondFactors.State state = factors.state(session.member());
        model.addAttribute("state", state);
        model.addAttribute("passkeys", passkeys.of(session.member()));
        model.addAttribute("passkeysPossible", passkeys.arePossible());
        model.addAttribute("advised", !state.held() && !state.demanded() && isAdministrator(session));
        model.addAttribute("unsealed", isAdministrator(session) && !factors.areSealed());
        model.addAttribute(
                "done",
                List.of("app", "passkey", "no-passkey", "removed", "too-old").contains(done) ? done : "");
        return "console/security";
    }

    /** The secret stands in the answer itself, and nowhere afterwards. */
    @PostMapping("/app")
    String offer(@AuthenticationPrincipal StaffSession session, Locale locale, Model model) {
        return offer(factors.offerApp(session), locale, model);
    }

    @PostMapping("/app/confirm")
    String confirm(
            @RequestParam(name = "code", defaultValue = "") String code,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Optional<List<String>> recoveryCodes = factors.confirmApp(session, code);
        if (recoveryCodes.isPresent()) {
            return recoveryCodes.get().isEmpty()
                    ? "redirect:" + PATH + "?done=app"
                    : recoveryCodes(recoveryCodes.get(), model);
        }
        Optional<AppOffer> offered = factors.offered(session);
        if (offered.isEmpty()) {
            return "redirect:" + PATH;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", "wrong-code");
        return offer(offered.get(), locale, model);
    }

    @PostMapping("/app/remove")
    String remove(@AuthenticationPrincipal StaffSession session) {
        factors.removeApp(session);
        return "redirect:" + PATH + "?done=removed";
    }

    @PostMapping("/passkeys/options")
    ResponseEntity<String> passkeyOptions(@AuthenticationPrincipal StaffSession session) {
        return PasskeySignInController.json(passkeys.creationOptions(session));
    }

    @PostMapping("/passkeys")
    String addPasskey(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        return passkeys.add(session, name, answer)
                .map(codes -> codes.isEmpty() ? "redirect:" + PATH + "?done=passkey" : recoveryCodes(codes, model))
                .orElse("redirect:" + PATH + "?done=no-passkey");
    }

    @PostMapping("/passkeys/remove")
    String removePasskey(@RequestParam("id") String id, @AuthenticationPrincipal StaffSession session) {
        passkeys.remove(session, id);
        return "redirect:" + PATH + "?done=removed";
    }

    @PostMapping("/recovery-codes")
    String makeRecoveryCodes(@AuthenticationPrincipal StaffSession session, Model model) {
        List<String> codes = factors.makeRecoveryCodes(session);
        return codes.isEmpty() ? "redirect:" + PATH : recoveryCodes(codes, model);
    }

    @ExceptionHandler
    String tooOld(SignInTooOldException tooOld) {
        return "redirect:" + PATH + "?done=too-old";
    }

    private static String recoveryCodes(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        return "console/recovery-codes";
    }

    private String offer(AppOffer offer, Locale locale, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute(
                "picture",
                QrCode.of(offer.address(), ErrorCorrection.MEDIUM)
                        .svg(messages.getMessage("console.security.app.picture", null, locale)));
        return "console/security-app";
    }

    private static boolean isAdministrator(StaffSession session) {
        return session.member().is(Role.ADMINISTRATOR);
    }
}
