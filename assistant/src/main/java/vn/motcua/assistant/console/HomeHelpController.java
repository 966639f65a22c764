package vn.motcua.assistant.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.appointment.HomeVisit;
import vn.motcua.assistant.appointment.HomeVisits;
import vn.motcua.assistant.appointment.MapPoint;
import vn.motcua.assistant.appointment.VisitVillages;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.knowledge.calendar.DateWords;

/** Who cannot come to the desk: officers decide and plan, the team takes the day's list along, what came of it is noted. */
@Controller
@RequestMapping(HomeHelpController.PATH)
class HomeHelpController {

    static final String PATH = Area.ROOT + "/home-help";

    private static final Set<String> DONE =
            Set.of("asked", "planned", "declined", "done", "not-met", "refused", "villages");

    private final HomeVisits visits;
    private final VisitVillages villages;
    private final Audit audit;
    private final Clock clock;

    HomeHelpController(HomeVisits visits, VisitVillages villages, Audit audit, Clock clock) {
        this.visits = visits;
        this.villages = villages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            Model model) {
        audit.record(session.actor(), Act.HOME_VISITS_READ);
        return board(DONE.contains(done) ? done : "", "", TypedForm.NONE, locale, model);
    }

    /** Somebody at the phone asks for it. */
    @PostMapping
    String ask(
            @RequestParam(name = "what", defaultValue = "") String what,
            @RequestParam(name = "place", defaultValue = "") String place,
            @RequestParam(name = "contact", defaultValue = "") String contact,
            @RequestParam(name = "wish", defaultValue = "") String wish,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (what.isBlank() || place.isBlank() || contact.isBlank()) {
            return refused("new", new TypedForm("new", typed), response, locale, model);
        }
        visits.askForCaller(contact, what, place, wish, session.actor());
        return "redirect:" + PATH + "?done=asked";
    }

    @PostMapping("/{id}/plan")
    String plan(
            @PathVariable("id") long id,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "part", defaultValue = "day") String part,
            @RequestParam(name = "village", defaultValue = "") String village,
            @RequestParam(name = "point", defaultValue = "") String point,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<LocalDate> date = AppointmentsController.date(day).filter(known -> !known.isBefore(today()));
        Optional<MapPoint> there = MapPoint.parse(point);
        String problem = date.isEmpty() ? "day" : there.isEmpty() && !point.isBlank() ? "point" : "";
        if (!problem.isEmpty()) {
            return refused(problem, new TypedForm("plan-" + id, typed), response, locale, model);
        }
        HomeVisit.Part when = switch (part) {
            case "morning" -> HomeVisit.Part.MORNING;
            case "afternoon" -> HomeVisit.Part.AFTERNOON;
            default -> HomeVisit.Part.DAY;
        };
        boolean planned = visits.plan(
                id,
                date.orElseThrow(),
                when,
                village.matches("\\d{1,15}") ? Long.valueOf(village) : null,
                there.orElse(null),
                note,
                session.actor());
        return "redirect:" + PATH + "?done=" + (planned ? "planned" : "refused");
    }

    /** What came of a request. */
    @PostMapping("/{id}")
    String end(
            @PathVariable("id") long id,
            @RequestParam(name = "step", defaultValue = "") String step,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (step.equals("declined") && reason.isBlank()) {
            return refused("reason", new TypedForm("decline-" + id, typed), response, locale, model);
        }
        boolean did = switch (step) {
            case "declined" -> visits.decline(id, reason, session.actor());
            case "done" -> visits.done(id, session.actor());
            case "not-met" -> visits.notMet(id, session.actor());
            default -> false;
        };
        return "redirect:" + PATH + "?done=" + (did ? step : "refused");
    }

    /** The list of a day, to print and take along. */
    @GetMapping("/route")
    String route(
            @RequestParam(name = "day", defaultValue = "") String day,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            Model model) {
        audit.record(session.actor(), Act.HOME_VISITS_READ);
        LocalDate date = AppointmentsController.date(day).orElseGet(this::today);
        model.addAttribute("day", date);
        model.addAttribute("route", visits.route(date));
        model.addAttribute("words", DateWords.of(locale));
        return "console/home-route";
    }

    @GetMapping("/villages")
    String villages(Model model) {
        return villages(villages.written(), "", model);
    }

    @PostMapping("/villages")
    String replaceVillages(
            @RequestParam(name = "lines", defaultValue = "") String lines,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        try {
            villages.replace(lines, session.actor());
            return "redirect:" + PATH + "?done=villages";
        } catch (IllegalArgumentException unreadable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return villages(lines, String.valueOf(unreadable.getMessage()), model);
        }
    }

    private static String villages(String lines, String wrong, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("wrong", wrong);
        return "console/villages";
    }

    private String refused(String problem, TypedForm typed, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return board("", problem, typed, locale, model);
    }

    private String board(String done, String problem, TypedForm typed, Locale locale, Model model) {
        model.addAttribute(TypedForm.ATTRIBUTE, typed);
        List<HomeVisit> planned = visits.planned();
        model.addAttribute("done", done);
        model.addAttribute("problem", problem);
        model.addAttribute("waiting", visits.waiting());
        model.addAttribute("planned", planned);
        model.addAttribute(
                "days", planned.stream().map(HomeVisit::plannedOn).distinct().toList());
        model.addAttribute("villages", villages.all());
        model.addAttribute("today", today());
        model.addAttribute("words", DateWords.of(locale));
        return "console/home-help";
    }

    private LocalDate today() {
        return clock.instant().atZone(ShownTimes.ZONE).toLocalDate();
    }
}
