package vn.motcua.assistant.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.Closing;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.HistoryFilter;
import vn.motcua.assistant.handoff.Presences;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;

/** The cases that are over, for supervisors, as a page and as a file. What was said is behind each, and opening that is in the audit. */
@Controller
@RequestMapping(HistoryController.PATH)
class HistoryController {

    static final String PATH = Area.ROOT + "/history";

    private static final int LAST_PAGE = 100_000;

    private final CaseList cases;
    private final DeskBook desks;
    private final Presences presences;
    private final Audit audit;
    private final Clock clock;

    HistoryController(CaseList cases, DeskBook desks, Presences presences, Audit audit, Clock clock) {
        this.cases = cases;
        this.desks = desks;
        this.presences = presences;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String page(
            HistoryForm form,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        audit.record(session.actor(), Act.HISTORY_READ);
        int shown = Math.clamp(page, 0, LAST_PAGE);
        List<Case> found = cases.closed(form.filter(today()), shown);
        model.addAttribute("form", form);
        model.addAttribute("found", found);
        model.addAttribute("page", shown);
        model.addAttribute("older", found.size() == CaseList.PAGE ? shown + 1 : null);
        model.addAttribute("desks", desks.all());
        model.addAttribute("officers", presences.colleagues());
        model.addAttribute("reasons", HandOverReason.values());
        model.addAttribute("closings", Closing.values());
        return "console/history";
    }

    /** All that the page's filter lets through, the last closed first. */
    @GetMapping("/export")
    void export(HistoryForm form, @AuthenticationPrincipal StaffSession session, HttpServletResponse response)
            throws IOException {
        audit.record(session.actor(), Act.HISTORY_EXPORTED);
        HistoryFilter filter = form.filter(today());
        List<Case> found = cases.closed(filter, 0);
        Csv.answer(response, "lich-su.csv");
        PrintWriter out = response.getWriter();
        HistoryCsv.begin(out);
        for (int page = 1; !found.isEmpty(); page++) {
            found.forEach(one -> HistoryCsv.write(one, out));
            found = cases.closed(filter, page);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(ShownTimes.ZONE).toLocalDate();
    }
}
