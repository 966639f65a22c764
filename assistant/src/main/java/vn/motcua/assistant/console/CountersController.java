package vn.motcua.assistant.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import vn.motcua.assistant.appointment.Counter;
import vn.motcua.assistant.appointment.CounterService;
import vn.motcua.assistant.appointment.Counters;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.staff.StaffSession;

/** The counters at which appointments are made, and what for. */
@Controller
@RequestMapping(CountersController.PATH)
class CountersController {

    static final String PATH = Area.ROOT + "/counters";

    private final Counters counters;
    private final DeskBook desks;

    CountersController(Counters counters, DeskBook desks) {
        this.counters = counters;
        this.desks = desks;
    }

    @GetMapping
    String page(@RequestParam(name = "done", defaultValue = "") String done, Model model) {
        Map<Counter, List<CounterService>> all = new LinkedHashMap<>();
        counters.all().forEach(counter -> all.put(counter, counters.services(counter.id())));
        model.addAttribute("done", done.equals("saved"));
        model.addAttribute("all", all);
        return "console/counters";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(0, CounterForm.blank(counters.all().size()), "", model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable("id") long id, HttpServletResponse response, Model model) {
        return counters.find(id)
                .map(counter -> form(id, CounterForm.of(counter), "", model))
                .orElseGet(() -> gone(response, model));
    }

    @PostMapping
    String create(
            CounterForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return save(0, typed, session, response, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable("id") long id,
            CounterForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return counters.find(id).isPresent() ? save(id, typed, session, response, model) : gone(response, model);
    }

    /** Service 0 is a new one. */
    @GetMapping("/{id}/services/{service}")
    String service(
            @PathVariable("id") long id,
            @PathVariable("service") long service,
            HttpServletResponse response,
            Model model) {
        Optional<Counter> counter = counters.find(id);
        Optional<CounterServiceForm> typed = service == 0
                ? Optional.of(CounterServiceForm.blank(counters.services(id).size()))
                : counters.service(service)
                        .filter(known -> known.counter() == id)
                        .map(CounterServiceForm::of);
        return counter.isPresent() && typed.isPresent()
                ? serviceForm(counter.get(), service, typed.get(), "", model)
                : gone(response, model);
    }

    @PostMapping("/{id}/services/{service}")
    String saveService(
            @PathVariable("id") long id,
            @PathVariable("service") long service,
            CounterServiceForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        Optional<Counter> counter = counters.find(id);
        boolean known = service == 0
                || counters.service(service).filter(one -> one.counter() == id).isPresent();
        if (counter.isEmpty() || !known) {
            return gone(response, model);
        }
        String problem = typed.problem();
        if (!problem.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return serviceForm(counter.get(), service, typed, problem, model);
        }
        counters.save(typed.service(service, id), session.actor());
        return "redirect:" + PATH + "?done=saved";
    }

    private String save(long id, CounterForm typed, StaffSession session, HttpServletResponse response, Model model) {
        String problem = typed.problem(desks.all());
        if (!problem.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(id, typed, problem, model);
        }
        counters.save(typed.counter(id), session.actor());
        return "redirect:" + PATH + "?done=saved";
    }

    private String form(long id, CounterForm typed, String problem, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        model.addAttribute("desks", desks.all());
        return "console/counter";
    }

    private static String serviceForm(
            Counter counter, long service, CounterServiceForm typed, String problem, Model model) {
        model.addAttribute("counter", counter);
        model.addAttribute("id", service);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "console/counter-service";
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("reason", "no-counter");
        return "console/refused";
    }
}
