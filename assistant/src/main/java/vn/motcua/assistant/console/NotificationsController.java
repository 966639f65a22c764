package vn.motcua.assistant.console;

import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.deskgroup.TelegramOfficers;
import vn.motcua.assistant.push.PushSubscriptions;
import vn.motcua.assistant.push.RefusedSubscriptionException;
import vn.motcua.assistant.staff.StaffSession;

/** Being told of waiting citizens by this browser: the page, and what its script sends. And the way into the Telegram group. */
@Controller
@RequestMapping(NotificationsController.PATH)
class NotificationsController {

    static final String PATH = Area.ROOT + "/notifications";

    private final NotificationSwitch state;
    private final PushSubscriptions subscriptions;
    private final TelegramOfficers telegram;

    NotificationsController(NotificationSwitch state, PushSubscriptions subscriptions, TelegramOfficers telegram) {
        this.state = state;
        this.subscriptions = subscriptions;
        this.telegram = telegram;
    }

    @GetMapping
    String page(@AuthenticationPrincipal StaffSession session, Model model) {
        state.describe(session, model);
        telegram.bot().ifPresent(bot -> {
            model.addAttribute("bot", bot);
            model.addAttribute("bound", telegram.isBound(session.member()));
        });
        return "console/notifications";
    }

    @PostMapping("/on")
    ResponseEntity<Void> on(
            @RequestParam(name = "endpoint", defaultValue = "") String endpoint,
            @RequestParam(name = "p256dh", defaultValue = "") String p256dh,
            @RequestParam(name = "auth", defaultValue = "") String auth,
            @AuthenticationPrincipal StaffSession session,
            Locale language) {
        try {
            subscriptions.on(session, endpoint, p256dh, auth, language);
            return ResponseEntity.noContent().build();
        } catch (RefusedSubscriptionException refused) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
    }

    @PostMapping("/off")
    ResponseEntity<Void> off(@AuthenticationPrincipal StaffSession session) {
        subscriptions.off(session);
        return ResponseEntity.noContent().build();
    }

    /** The code stands in the answer itself, and nowhere afterwards. */
    @PostMapping("/telegram")
    String code(@AuthenticationPrincipal StaffSession session, Model model) {
        if (telegram.bot().isPresent()) {
            model.addAttribute("code", telegram.code(session));
        }
        return page(session, model);
    }

    @PostMapping("/telegram/end")
    String end(@AuthenticationPrincipal StaffSession session) {
        telegram.unbind(session);
        return "redirect:" + PATH;
    }
}
