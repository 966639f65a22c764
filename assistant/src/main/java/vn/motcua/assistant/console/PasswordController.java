package vn.motcua.assistant.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.staff.PasswordPolicy;
import vn.motcua.assistant.staff.RefusedPasswordException;
import vn.motcua.assistant.staff.SignIn;
import vn.motcua.assistant.staff.StaffSession;

/** Choosing a password. */
@Controller
class PasswordController {

    private static final String PAGE = "console/password";

    private final SignIn signIn;

    PasswordController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping(ConsoleSecurity.PASSWORD)
    String page(@AuthenticationPrincipal StaffSession session, Model model) {
        model.addAttribute("needed", session.mustChangePassword());
        model.addAttribute("shortest", PasswordPolicy.SHORTEST);
        return PAGE;
    }

    @PostMapping(ConsoleSecurity.PASSWORD)
    String change(
            @RequestParam("present") String present,
            @RequestParam("chosen") String chosen,
            @RequestParam("again") String again,
            @AuthenticationPrincipal StaffSession session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!chosen.equals(again)) {
            return refused("different", session, response, model);
        }
        try {
            var begun = signIn.changePassword(session, present, chosen, SignInPages.visit(request));
            StaffCookie.set(response, begun.token());
            return "redirect:" + Area.ROOT + "?done=password";
        } catch (RefusedPasswordException refused) {
            return refused(Words.of(refused.reason()), session, response, model);
        }
    }

    private String refused(String problem, StaffSession session, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return page(session, model);
    }
}
