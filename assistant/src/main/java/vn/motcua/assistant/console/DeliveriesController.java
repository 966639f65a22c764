package vn.motcua.assistant.console;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.messaging.Deliveries;
import vn.motcua.assistant.messaging.Deliveries.Entry;
import vn.motcua.assistant.messaging.Deliveries.Status;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;

/** Replies that have not reached their citizens: what is the matter with each, to be let go again or given up. */
@Controller
@RequestMapping(DeliveriesController.PATH)
class DeliveriesController {

    static final String PATH = Area.ROOT + "/deliveries";

    private static final int SHOWN = 100;

    private final Deliveries deliveries;
    private final Audit audit;
    private final TransactionTemplate transaction;

    DeliveriesController(Deliveries deliveries, Audit audit, PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The list.
     *
     * @param channel only those of this channel; empty for all
     * @param status only those of this status; empty for all
     * @param after only those with a greater number
     * @param selected whether all that are shown are ticked off to begin with
     */
    @GetMapping
    String page(
            @RequestParam(name = "channel", defaultValue = "") String channel,
            @RequestParam(name = "status", defaultValue = "") String status,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "selected", defaultValue = "false") boolean selected,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        audit.record(session.actor(), Act.DELIVERIES_READ);
        List<Entry> entries = deliveries.list(channel, statuses(status), after, SHOWN);
        model.addAttribute("channels", deliveries.channels());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("channel", channel);
        model.addAttribute("status", status);
        model.addAttribute("selected", selected);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "later", entries.size() < SHOWN ? null : entries.getLast().id());
        return "console/deliveries";
    }

    /** One reply with what it says to the citizen. */
    @GetMapping("/{id}")
    String one(
            @PathVariable("id") long id,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        Optional<Entry> entry = deliveries.find(id);
        if (entry.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("reason", "delivery-over");
            return "console/refused";
        }
        audit.record(session.actor(), Act.REPLY_READ, entry.get().conversation(), Long.toString(id));
        model.addAttribute("entry", entry.get());
        model.addAttribute("text", deliveries.text(id).orElse(""));
        return "console/delivery";
    }

    @PostMapping("/retry")
    String retry(
            @RequestParam(name = "id", required = false) Optional<List<Long>> ids,
            @AuthenticationPrincipal StaffSession session) {
        return each(ids, session, Act.REPLY_RETRIED, deliveries::retry);
    }

    @PostMapping("/drop")
    String drop(
            @RequestParam(name = "id", required = false) Optional<List<Long>> ids,
            @AuthenticationPrincipal StaffSession session) {
        return each(ids, session, Act.REPLY_DROPPED, deliveries::drop);
    }

    /** Each for itself: what has changed meanwhile is left as it is. */
    private String each(Optional<List<Long>> ids, StaffSession session, Act act, BiPredicate<Long, String> decision) {
        int decided = 0;
        for (long id : ids.orElse(List.of())) {
            Optional<Entry> entry = deliveries.find(id);
            if (entry.isPresent() && decide(entry.get(), session, act, decision)) {
                decided++;
            }
        }
        return "redirect:" + PATH + "?done=" + act.word() + "&number=" + decided;
    }

    private boolean decide(Entry entry, StaffSession session, Act act, BiPredicate<Long, String> decision) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean decided = decision.test(entry.id(), session.member().name());
            if (decided) {
                audit.record(session.actor(), act, entry.conversation(), Long.toString(entry.id()));
            }
            return decided;
        }));
    }

    private static Set<Status> statuses(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> Words.of(status).equals(word))
                .findFirst()
                .map(Set::of)
                .orElseGet(() -> EnumSet.allOf(Status.class));
    }
}
