package vn.motcua.assistant.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dossier.DossierStage;
import vn.motcua.assistant.dossier.RefusedDossierException;
import vn.motcua.assistant.dossier.Register;
import vn.motcua.assistant.dossier.RegisterDraft;
import vn.motcua.assistant.dossier.RegisterEntry;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.knowledge.calendar.DateWords;

/** The register of dossiers: what waits where, what is late, and how each came to where it is. */
@Controller
@RequestMapping(DossiersController.PATH)
class DossiersController {

    static final String PATH = Area.ROOT + "/dossiers";

    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST_SEARCH = 100;

    private final Register register;
    private final Desk desk;
    private final Audit audit;
    private final Clock clock;

    DossiersController(Register register, Desk desk, Audit audit, Clock clock) {
        this.register = register;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "stage", defaultValue = "") String stage,
            @RequestParam(name = "overdue", defaultValue = "") String overdue,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "done", defaultValue = "") String done,
            @RequestParam(name = "rows", defaultValue = "") String rows,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            Model model) {
        audit.record(session.actor(), Act.DOSSIERS_READ);
        String sought = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
        var filter = new RegisterEntry.Filter(sought, DossierStage.of(stage).orElse(null), overdue.equals("yes"));
        int shown = Math.clamp(page, 0, LAST_PAGE);
        List<RegisterEntry> found = register.list(filter, shown);
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("page", shown);
        model.addAttribute("older", found.size() == Register.PAGE ? shown + 1 : null);
        model.addAttribute("stages", DossierStage.values());
        model.addAttribute("done", List.of("entered", "deleted", "imported").contains(done) ? done : "");
        model.addAttribute("rows", rows.matches("\\d{1,5}") ? rows : "0");
        model.addAttribute("today", today());
        model.addAttribute("words", DateWords.of(locale));
        return "console/dossiers";
    }

    @GetMapping("/new")
    String blank(Locale locale, Model model) {
        return form(null, DossierFields.blank(today()), Set.of(), locale, model);
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable("id") long id,
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<RegisterEntry> entry = register.find(id);
        if (entry.isEmpty()) {
            return gone(response, model);
        }
        audit.record(session.actor(), Act.DOSSIER_READ, entry.get().draft().code());
        model.addAttribute("done", done.equals("changed") ? done : "");
        return form(entry.get(), DossierFields.of(entry.get().draft()), Set.of(), locale, model);
    }

    @PostMapping
    String enter(
            DossierFields typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Set<RegisterDraft.Problem> problems = typed.problems(desk.calendar());
        if (problems.isEmpty()) {
            try {
                register.enter(typed.draft(desk.calendar()), session.actor());
                return "redirect:" + PATH + "?done=entered";
            } catch (RefusedDossierException refused) {
                problems = refused.problems();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(null, typed, problems, locale, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable("id") long id,
            DossierFields typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<RegisterEntry> entry = register.find(id);
        if (entry.isEmpty()) {
            return gone(response, model);
        }
        Set<RegisterDraft.Problem> problems = typed.problems(desk.calendar());
        if (problems.isEmpty()) {
            try {
                register.change(id, typed.draft(desk.calendar()), session.actor());
                return "redirect:" + PATH + "/" + id + "?done=changed";
            } catch (RefusedDossierException refused) {
                problems = refused.problems();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(entry.get(), typed, problems, locale, model);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        register.delete(id, session.actor());
        return "redirect:" + PATH + "?done=deleted";
    }

    private String form(
            @Nullable RegisterEntry entry,
            DossierFields typed,
            Set<RegisterDraft.Problem> problems,
            Locale locale,
            Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("overdue", entry != null && entry.isOverdue(today()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems.stream().sorted().map(Words::of).toList());
        model.addAttribute("stages", DossierStage.values());
        model.addAttribute("longestLine", RegisterDraft.LONGEST_LINE);
        model.addAttribute("longestText", RegisterDraft.LONGEST_TEXT);
        model.addAttribute("words", DateWords.of(locale));
        return "console/dossier";
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("reason", "no-dossier");
        return "console/refused";
    }

    private LocalDate today() {
        return clock.instant().atZone(ShownTimes.ZONE).toLocalDate();
    }
}
