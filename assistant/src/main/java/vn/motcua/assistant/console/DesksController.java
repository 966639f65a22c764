package vn.motcua.assistant.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.assistant.handoff.Officer;
import vn.motcua.assistant.staff.Account;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.knowledge.calendar.DateWords;
import vn.motcua.knowledge.procedure.Procedure;

/** The desks where citizens' requests wait, for administrators: what each takes, when it is open, who works there. */
@Controller
@RequestMapping(DesksController.PATH)
class DesksController {

    static final String PATH = Area.ROOT + "/desks";

    private static final int LONGEST_REASON = 120;

    /** The usual hours, as people write them. */
    private static final String EXAMPLE = "T2-T6 07:30-11:30 13:30-17:00";

    private final DeskBook desks;
    private final Accounts accounts;
    private final PublishedKnowledge knowledge;
    private final Audit audit;
    private final Clock clock;

    DesksController(DeskBook desks, Accounts accounts, PublishedKnowledge knowledge, Audit audit, Clock clock) {
        this.desks = desks;
        this.accounts = accounts;
        this.knowledge = knowledge;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A desk of the list.
     *
     * @param desk the desk
     * @param hours when it is open, in words
     * @param ownHours whether these are its own, not the operator's
     * @param officers who works there
     * @param everybody whether all officers do
     */
    record Shown(DeskEntry desk, String hours, boolean ownHours, List<Officer> officers, boolean everybody) {}

    @GetMapping
    String page(
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            Model model) {
        audit.record(session.actor(), Act.DESKS_READ);
        model.addAttribute(
                "done", List.of("saved", "deleted", "day-added", "day-removed").contains(done) ? done : "");
        return list(locale, model);
    }

    @GetMapping("/new")
    String blank(Model model) {
        int last = desks.all().stream().mapToInt(DeskEntry::position).max().orElse(-1);
        return form(null, DeskForm.blank(last + 1), Map.of(), model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable("id") long id, HttpServletResponse response, Model model) {
        Optional<DeskEntry> desk = desks.find(id);
        return desk.isPresent()
                ? form(id, DeskForm.of(desk.get(), desks.membersOf(id)), Map.of(), model)
                : gone(response, model);
    }

    @PostMapping
    String create(
            DeskForm typed, @AuthenticationPrincipal StaffSession session, HttpServletResponse response, Model model) {
        return save(null, typed, session, response, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable("id") long id,
            DeskForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return desks.find(id).isPresent() ? save(id, typed, session, response, model) : gone(response, model);
    }

    /** One that has had cases can only be switched off. */
    @PostMapping("/{id}/delete")
    String delete(
            @PathVariable("id") long id,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        if (desks.delete(id, session.actor())) {
            return "redirect:" + PATH + "?done=deleted";
        }
        Optional<DeskEntry> desk = desks.find(id);
        if (desk.isEmpty()) {
            return gone(response, model);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("inUse", true);
        return form(id, DeskForm.of(desk.get(), desks.membersOf(id)), Map.of(), model);
    }

    @PostMapping("/days-off")
    String addDayOff(
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "desk", defaultValue = "") String desk,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Optional<LocalDate> date = date(day).filter(known -> !known.isBefore(today()));
        Optional<DeskEntry> own = desks.all().stream()
                .filter(known -> Long.toString(known.id()).equals(desk))
                .findFirst();
        String problem = date.isEmpty()
                ? "day"
                : own.isEmpty() && !desk.isEmpty() ? "desk" : reason.strip().length() > LONGEST_REASON ? "reason" : "";
        if (!problem.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", problem);
            model.addAttribute("day", day);
            model.addAttribute("ofDesk", desk);
            model.addAttribute("reason", reason);
            return list(locale, model);
        }
        desks.addDayOff(
                new DeskBook.DayOff(0, own.map(DeskEntry::id).orElse(null), date.orElseThrow(), reason.strip()),
                session.actor());
        return "redirect:" + PATH + "?done=day-added";
    }

    @PostMapping("/days-off/{id}/remove")
    String removeDayOff(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        desks.removeDayOff(id, session.actor());
        return "redirect:" + PATH + "?done=day-removed";
    }

    private String save(
            @Nullable Long id, DeskForm typed, StaffSession session, HttpServletResponse response, Model model) {
        List<String> fields = publishedFields();
        Map<String, DeskForm.Problem> problems = typed.problems(fields);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(id, typed, problems, model);
        }
        desks.save(typed.desk(id == null ? 0 : id, fields), typed.members(), session.actor());
        return "redirect:" + PATH + "?done=saved";
    }

    private String list(Locale locale, Model model) {
        DateWords words = DateWords.of(locale);
        List<DeskEntry> all = desks.all();
        model.addAttribute(
                "desks",
                all.stream()
                        .map(desk -> new Shown(
                                desk,
                                words.hours(desks.hoursOf(desk)),
                                !desk.hours().isBlank(),
                                desks.officersOf(desk.id()),
                                desks.membersOf(desk.id()).isEmpty()))
                        .toList());
        model.addAttribute("noneOpen", all.stream().noneMatch(DeskEntry::enabled));
        model.addAttribute("daysOff", desks.daysOff(today()));
        model.addAttribute("today", today());
        model.addAttribute("words", words);
        return "console/desks";
    }

    private String form(@Nullable Long id, DeskForm typed, Map<String, DeskForm.Problem> problems, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("usual", EXAMPLE);
        model.addAttribute("publishedFields", publishedFields());
        model.addAttribute(
                "officers",
                accounts.all().stream()
                        .filter(account -> account.enabled() && account.member().is(Role.OFFICER))
                        .map(Account::member)
                        .sorted(Comparator.comparing(member -> member.displayName()))
                        .toList());
        return "console/desk";
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("reason", "no-desk");
        return "console/refused";
    }

    private List<String> publishedFields() {
        return knowledge.current().search().catalogue().procedures().stream()
                .map(Procedure::field)
                .filter(field -> !field.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(ShownTimes.ZONE).toLocalDate();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
