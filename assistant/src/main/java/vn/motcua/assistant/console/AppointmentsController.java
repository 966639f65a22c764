package vn.motcua.assistant.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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
import vn.motcua.assistant.appointment.Appointment;
import vn.motcua.assistant.appointment.Appointments;
import vn.motcua.assistant.appointment.Counter;
import vn.motcua.assistant.appointment.CounterService;
import vn.motcua.assistant.appointment.Counters;
import vn.motcua.assistant.appointment.SlotTakenException;
import vn.motcua.assistant.appointment.Slots;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.knowledge.calendar.DateWords;

/** Who comes to a counter on a day: noted when they arrive, called, served; appointments for those who call the desk. */
@Controller
@RequestMapping(AppointmentsController.PATH)
class AppointmentsController {

    static final String PATH = Area.ROOT + "/appointments";

    private static final List<String> DONE =
            List.of("arrived", "called", "served", "cancelled", "booked", "moved", "refused", "no-code");

    private final Appointments appointments;
    private final Counters counters;
    private final Slots slots;
    private final Audit audit;
    private final Clock clock;

    AppointmentsController(Appointments appointments, Counters counters, Slots slots, Audit audit, Clock clock) {
        this.appointments = appointments;
        this.counters = counters;
        this.slots = slots;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(name = "counter", defaultValue = "0") String counter,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            Model model) {
        audit.record(session.actor(), Act.APPOINTMENTS_READ);
        List<Counter> all = counters.all();
        Optional<Counter> shown = all.stream()
                .filter(one -> Long.toString(one.id()).equals(counter))
                .findFirst()
                .or(() -> all.stream().findFirst());
        LocalDate date = date(day).orElseGet(this::today);
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("counters", all);
        model.addAttribute("counter", shown.orElse(null));
        model.addAttribute("day", date);
        model.addAttribute("isToday", date.equals(today()));
        model.addAttribute("words", DateWords.of(locale));
        model.addAttribute(
                "found", shown.map(one -> appointments.ofDay(one.id(), date)).orElse(List.of()));
        return "console/appointments";
    }

    /** What an officer's phone opens of a citizen's QR code. */
    @GetMapping("/check-in/{id}")
    String checkIn(
            @PathVariable("id") String token,
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        audit.record(session.actor(), Act.APPOINTMENTS_READ);
        Optional<Appointment> found = appointments.withToken(token);
        if (found.isEmpty()) {
            return gone(response, model);
        }
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("one", found.get());
        model.addAttribute("isToday", found.get().slot().day().equals(today()));
        model.addAttribute("words", DateWords.of(locale));
        return "console/check-in";
    }

    /** The code that a citizen says instead of showing it. */
    @PostMapping("/code")
    String code(@RequestParam(name = "code", defaultValue = "") String code) {
        List<Appointment> found = appointments.withCode(code, today());
        return found.size() == 1
                ? "redirect:" + PATH + "/check-in/" + found.getFirst().token()
                : "redirect:" + PATH + "?done=no-code";
    }

    /** The next step of an appointment. */
    @PostMapping("/{id}")
    String step(
            @PathVariable("id") long id,
            @RequestParam(name = "step", defaultValue = "") String step,
            @RequestParam(name = "page", defaultValue = "") String page,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        Optional<Appointment> known = appointments.find(id);
        if (known.isEmpty()) {
            return gone(response, model);
        }
        boolean did = switch (step) {
            case "arrived" -> appointments.arrive(id, session.actor());
            case "called" -> appointments.call(id, session.actor());
            case "served" -> appointments.serve(id, session.actor());
            case "cancelled" -> appointments.cancel(id, session.actor());
            default -> false;
        };
        String done = did ? step : "refused";
        return page.equals("check-in")
                ? "redirect:" + PATH + "/check-in/" + known.get().token() + "?done=" + done
                : back(known.get(), known.get().slot().day(), done);
    }

    /** An appointment for somebody at the phone. */
    @GetMapping("/new")
    String blank(
            @RequestParam(name = "service", defaultValue = "") String service,
            @RequestParam(name = "day", defaultValue = "") String day,
            Locale locale,
            Model model) {
        return form(null, service(service).orElse(null), date(day).orElseGet(this::today), "", "", locale, model);
    }

    @PostMapping
    String book(
            @RequestParam(name = "service", defaultValue = "") String service,
            @RequestParam(name = "time", defaultValue = "") String time,
            @RequestParam(name = "caller", defaultValue = "") String caller,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<CounterService> known = service(service);
        Optional<Instant> begins = instant(time);
        boolean named = !caller.isBlank() && caller.strip().length() <= 60;
        if (known.isEmpty() || begins.isEmpty() || !named) {
            return refused(
                    null, known.orElse(null), begins, caller, named ? "time" : "caller", response, locale, model);
        }
        try {
            long id = appointments.bookForCaller(
                    caller, known.get().id(), begins.get(), UUID.randomUUID().toString(), session.actor());
            return back(appointments.find(id).orElseThrow(), day(begins.get()), "booked");
        } catch (SlotTakenException taken) {
            return refused(null, known.get(), begins, caller, "taken", response, locale, model);
        }
    }

    @GetMapping("/{id}/move")
    String moving(
            @PathVariable("id") long id,
            @RequestParam(name = "day", defaultValue = "") String day,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Optional<Appointment> known = appointments.find(id);
        return known.isPresent()
                ? form(
                        known.get(),
                        known.get().service(),
                        date(day).orElseGet(() -> known.get().slot().day()),
                        "",
                        "",
                        locale,
                        model)
                : gone(response, model);
    }

    @PostMapping("/{id}/move")
    String move(
            @PathVariable("id") long id,
            @RequestParam(name = "time", defaultValue = "") String time,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<Appointment> known = appointments.find(id);
        if (known.isEmpty()) {
            return gone(response, model);
        }
        Optional<Instant> begins = instant(time);
        if (begins.isEmpty()) {
            return refused(known.get(), known.get().service(), begins, "", "time", response, locale, model);
        }
        try {
            boolean moved = appointments.move(id, begins.get(), session.actor());
            return back(known.get(), day(begins.get()), moved ? "moved" : "refused");
        } catch (SlotTakenException taken) {
            return refused(known.get(), known.get().service(), begins, "", "taken", response, locale, model);
        }
    }

    private String refused(
            @Nullable Appointment moved,
            @Nullable CounterService service,
            Optional<Instant> begins,
            String caller,
            String problem,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(
                moved,
                service,
                begins.map(AppointmentsController::day).orElseGet(this::today),
                caller,
                problem,
                locale,
                model);
    }

    private String form(
            @Nullable Appointment moved,
            @Nullable CounterService service,
            LocalDate day,
            String caller,
            String problem,
            Locale locale,
            Model model) {
        model.addAttribute("moved", moved);
        model.addAttribute("services", counters.open());
        model.addAttribute("service", service);
        model.addAttribute("day", day);
        model.addAttribute("today", today());
        model.addAttribute("caller", caller);
        model.addAttribute("problem", problem);
        model.addAttribute("words", DateWords.of(locale));
        model.addAttribute(
                "free",
                service == null
                        ? List.of()
                        : slots.between(service, day, day, clock.instant()).stream()
                                .filter(slot -> slot.free() > 0)
                                .toList());
        return "console/appointment-new";
    }

    private static String back(Appointment one, LocalDate day, String done) {
        return "redirect:" + PATH + "?counter=" + one.counter().id() + "&day=" + day + "&done=" + done;
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("reason", "no-appointment");
        return "console/refused";
    }

    private Optional<CounterService> service(String typed) {
        return counters.open().stream()
                .filter(one -> Long.toString(one.id()).equals(typed))
                .findFirst();
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ShownTimes.ZONE).toLocalDate();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            return text.strip().matches("\\d{4}-\\d{2}-\\d{2}")
                    ? Optional.of(LocalDate.parse(text.strip()))
                    : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
