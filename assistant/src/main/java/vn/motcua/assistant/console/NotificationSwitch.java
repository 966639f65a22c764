package vn.motcua.assistant.console;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.motcua.assistant.push.PushSubscriptions;
import vn.motcua.assistant.staff.StaffSession;

/** What a page must know to let its reader switch notifications on and off in the browser in hand. */
@Component
class NotificationSwitch {

    private final PushSubscriptions subscriptions;

    NotificationSwitch(PushSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * Puts it where the fragment {@code switch} of the page of notifications looks for it.
     *
     * @param key with which the browser subscribes; empty when this service sends no notifications
     * @param on whether this browser is told
     */
    record State(String key, boolean on) {}

    void describe(StaffSession session, Model model) {
        Optional<String> key = subscriptions.publicKey();
        model.addAttribute("notifications", new State(key.orElse(""), key.isPresent() && subscriptions.isOn(session)));
    }
}
