package vn.motcua.assistant.console;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.RefusedAccountException;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffSession;

/** The accounts, for administrators. */
@Controller
@RequestMapping(AccountsController.PATH)
class AccountsController {

    static final String PATH = Area.ROOT + "/accounts";

    private final Accounts accounts;
    private final Audit audit;

    AccountsController(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping
    String page(@AuthenticationPrincipal StaffSession session, Model model) {
        audit.record(session.actor(), Act.ACCOUNTS_READ);
        return list(model);
    }

    /** The one-time password stands in the answer itself, and nowhere afterwards. */
    @PostMapping
    String create(
            @RequestParam("name") String name,
            @RequestParam("displayName") String displayName,
            @RequestParam(name = "role", required = false) Optional<Set<Role>> roles,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("made", accounts.create(session.actor(), name, displayName, roles.orElse(Set.of())));
            return "console/account-password";
        } catch (RefusedAccountException refused) {
            model.addAttribute("name", name);
            model.addAttribute("displayName", displayName);
            model.addAttribute("roles", roles.orElse(Set.of()));
            return refused(refused, response, model);
        }
    }

    @PostMapping("/{name}/password")
    String resetPassword(
            @PathVariable("name") String name,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("made", accounts.resetPassword(session.actor(), name));
            return "console/account-password";
        } catch (RefusedAccountException refused) {
            return refused(refused, response, model);
        }
    }

    @PostMapping("/{name}/second-factor")
    String takeSecondFactor(
            @PathVariable("name") String name,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return changed(() -> accounts.takeSecondFactor(session.actor(), name), response, model);
    }

    @PostMapping("/{name}/unlink")
    String unlink(
            @PathVariable("name") String name,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return changed(() -> accounts.unlink(session.actor(), name), response, model);
    }

    @PostMapping("/{name}/roles")
    String setRoles(
            @PathVariable("name") String name,
            @RequestParam(name = "role", required = false) Optional<Set<Role>> roles,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return changed(() -> accounts.setRoles(session.actor(), name, roles.orElse(Set.of())), response, model);
    }

    @PostMapping("/{name}/disable")
    String disable(
            @PathVariable("name") String name,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return changed(() -> accounts.disable(session.actor(), name), response, model);
    }

    @PostMapping("/{name}/enable")
    String enable(
            @PathVariable("name") String name,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return changed(() -> accounts.enable(session.actor(), name), response, model);
    }

    private String changed(Runnable change, HttpServletResponse response, Model model) {
        try {
            change.run();
            return "redirect:" + PATH;
        } catch (RefusedAccountException refused) {
            return refused(refused, response, model);
        }
    }

    private String refused(RefusedAccountException refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", Words.of(refused.reason()));
        return list(model);
    }

    private String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("allRoles", Role.values());
        return "console/accounts";
    }
}
