package vn.motcua.assistant.console;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.handoff.CaseFigures;
import vn.motcua.assistant.handoff.Closing;
import vn.motcua.assistant.handoff.Corrections;
import vn.motcua.assistant.handoff.Officer;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.assistant.staff.StaffSession;

/** How it went: an officer sees the officer's own figures, a supervisor everybody's. Nothing of any citizen is in them. */
@Controller
@RequestMapping(StatisticsController.PATH)
class StatisticsController {

    static final String PATH = Area.ROOT + "/statistics";

    /** How many of one's own reports of wrong answers are shown. */
    private static final int REPORTS = 10;

    private final CaseFigures figures;
    private final Corrections corrections;
    private final Audit audit;
    private final Clock clock;

    StatisticsController(CaseFigures figures, Corrections corrections, Audit audit, Clock clock) {
        this.figures = figures;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        StaffMember member = session.member();
        LocalDate today = clock.instant().atZone(ShownTimes.ZONE).toLocalDate();
        Days days = Days.of(from, to, today);
        audit.record(session.actor(), Act.STATISTICS_READ, days.first() + "/" + days.last());
        model.addAttribute("days", days);
        model.addAttribute("today", today);
        if (member.is(Role.OFFICER)) {
            model.addAttribute(
                    "own", figures.own(new Officer(member.id(), member.displayName()), days.begins(), days.ends()));
            model.addAttribute("reports", corrections.filedBy(member.id(), REPORTS));
        }
        if (member.is(Role.SUPERVISOR)) {
            model.addAttribute("statistics", figures.of(days.begins(), days.ends()));
            model.addAttribute("closings", Closing.values());
        }
        return "console/statistics";
    }
}
