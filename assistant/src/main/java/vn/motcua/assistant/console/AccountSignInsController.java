package vn.motcua.assistant.console;

import java.util.Optional;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.staff.Account;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.staff.StaffSessions;

/** Where somebody else is signed in, for administrators, and signing out there. */
@Controller
@RequestMapping(AccountSignInsController.PATH)
class AccountSignInsController {

    static final String PATH = AccountsController.PATH + "/{name}/sign-ins";

    private final Accounts accounts;
    private final StaffSessions sessions;
    private final Audit audit;

    AccountSignInsController(Accounts accounts, StaffSessions sessions, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping
    String page(@PathVariable("name") String name, @AuthenticationPrincipal StaffSession session, Model model) {
        Optional<Account> account = accounts.find(name);
        if (account.isEmpty()) {
            return "redirect:" + AccountsController.PATH;
        }
        audit.record(session.actor(), Act.SIGN_INS_READ, account.get().member().name());
        model.addAttribute("member", account.get().member());
        model.addAttribute("own", session.id());
        model.addAttribute("sessions", sessions.of(account.get().member()));
        return "console/account-sign-ins";
    }

    @PostMapping("/end")
    String end(
            @PathVariable("name") String name,
            @RequestParam("id") UUID id,
            @AuthenticationPrincipal StaffSession session) {
        return accounts.find(name)
                .map(account -> {
                    sessions.end(session.actor(), account.member(), id);
                    return "redirect:" + AccountsController.PATH + "/"
                            + account.member().name() + "/sign-ins";
                })
                .orElse("redirect:" + AccountsController.PATH);
    }

    @PostMapping("/end-all")
    String endAll(@PathVariable("name") String name, @AuthenticationPrincipal StaffSession session) {
        accounts.find(name).ifPresent(account -> sessions.endAll(session.actor(), account.member()));
        return "redirect:" + AccountsController.PATH;
    }
}
