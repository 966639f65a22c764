package vn.motcua.assistant.console;

import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.staff.StaffSessions;

/** Where one is signed in oneself, and signing out there. */
@Controller
class SessionsController {

    private static final String PATH = Area.ROOT + "/sessions";

    private final StaffSessions sessions;

    SessionsController(StaffSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    String page(@AuthenticationPrincipal StaffSession session, Model model) {
        model.addAttribute("own", session.id());
        model.addAttribute("sessions", sessions.of(session.member()));
        return "console/sessions";
    }

    @PostMapping(PATH + "/end-others")
    String endOthers(@AuthenticationPrincipal StaffSession session) {
        sessions.signOutEverywhereElse(session);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/end")
    String end(@RequestParam("id") UUID id, @AuthenticationPrincipal StaffSession session) {
        sessions.signOutElsewhere(session, id);
        return "redirect:" + PATH;
    }
}
