package vn.motcua.assistant.console;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.handoff.CaseFigures;
import vn.motcua.assistant.handoff.CaseFilter;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.CaseOverException;
import vn.motcua.assistant.handoff.Cases;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.NotYoursException;
import vn.motcua.assistant.handoff.Officer;
import vn.motcua.assistant.handoff.Presences;
import vn.motcua.assistant.handoff.RefusedCaseActException;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.assistant.staff.StaffSession;

/** How it stands at all desks at this moment, for supervisors, who can give a case to somebody from here. */
@Controller
@RequestMapping(BoardController.PATH)
class BoardController {

    static final String PATH = Area.ROOT + "/board";

    /** More open cases than any board shows; the counts are of all. */
    private static final int LOOKED_AT = 200;

    private final CaseFigures figures;
    private final CaseList cases;
    private final Cases acts;
    private final Presences presences;
    private final DeskBook desks;
    private final Audit audit;
    private final Clock clock;

    BoardController(
            CaseFigures figures,
            CaseList cases,
            Cases acts,
            Presences presences,
            DeskBook desks,
            Audit audit,
            Clock clock) {
        this.figures = figures;
        this.cases = cases;
        this.acts = acts;
        this.presences = presences;
        this.desks = desks;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(name = "done", defaultValue = "") String done,
            @RequestParam(name = "problem", defaultValue = "") String problem,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        audit.record(session.actor(), Act.BOARD_READ);
        model.addAttribute("done", done.equals("assigned") ? done : "");
        model.addAttribute("problem", List.of("over", "refused").contains(problem) ? problem : "");
        model.addAttribute("board", board(session.member()));
        return "console/board";
    }

    /** The part of the page that changes, as the page fetches it again when something has happened. */
    @GetMapping("/now")
    String now(@AuthenticationPrincipal StaffSession session, Model model) {
        model.addAttribute("board", board(session.member()));
        return "console/board :: now";
    }

    @PostMapping("/assign")
    String assign(
            @RequestParam(name = "case", defaultValue = "0") long number,
            @RequestParam(name = "to", defaultValue = "0") long account,
            @AuthenticationPrincipal StaffSession session) {
        try {
            acts.assign(number, account, session.actor());
            return "redirect:" + PATH + "?done=assigned";
        } catch (CaseOverException over) {
            return "redirect:" + PATH + "?problem=over";
        } catch (RefusedCaseActException | NotYoursException refused) {
            return "redirect:" + PATH + "?problem=refused";
        }
    }

    private BoardView board(StaffMember viewer) {
        Map<Long, List<Officer>> officers = new HashMap<>();
        return BoardView.of(
                figures.desks(),
                figures.officers(),
                presences.colleagues(),
                cases.open(CaseFilter.of(CaseFilter.Scope.OPEN, LOOKED_AT), viewer),
                new BoardView.Desks() {
                    @Override
                    public boolean isOpen(long desk) {
                        return desks.isOpen(desk);
                    }

                    @Override
                    public List<Officer> officersOf(long desk) {
                        return officers.computeIfAbsent(desk, desks::officersOf);
                    }
                },
                clock.instant());
    }
}
