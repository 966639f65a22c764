package vn.motcua.assistant.console;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.staff.StaffSession;

/** The first page: what waits for whoever is signed in, and where to go. */
@Controller
class StartController {

    private final Today today;
    private final NotificationSwitch notifications;

    StartController(Today today, NotificationSwitch notifications) {
        this.today = today;
        this.notifications = notifications;
    }

    @GetMapping(Area.ROOT)
    String page(
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        model.addAttribute("done", done.equals("password") ? done : "");
        model.addAttribute("today", today.of(session.member()));
        if (Area.NOTIFICATIONS.isOpenTo(session.member())) {
            notifications.describe(session, model);
        }
        return "console/start";
    }
}
