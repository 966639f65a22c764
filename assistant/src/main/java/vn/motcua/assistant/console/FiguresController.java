package vn.motcua.assistant.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.insight.FigureRequest;
import vn.motcua.assistant.insight.QualityFigures;
import vn.motcua.assistant.insight.UnansweredQuestions;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;

/** Quality figures for leaders, as a page that prints and as a file; and what citizens asked in vain. */
@Controller
@RequestMapping(FiguresController.PATH)
class FiguresController {

    static final String PATH = Area.ROOT + "/figures";

    private final QualityFigures figures;
    private final UnansweredQuestions unanswered;
    private final DeskBook desks;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    FiguresController(
            QualityFigures figures,
            UnansweredQuestions unanswered,
            DeskBook desks,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.figures = figures;
        this.unanswered = unanswered;
        this.desks = desks;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String page(
            FiguresForm form,
            @RequestParam(name = "show", defaultValue = "") String show,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            Model model) {
        FigureRequest request = form.request(today());
        audit.record(session.actor(), Act.FIGURES_READ, told(request));
        describe(request, model);
        model.addAttribute("whole", show.equals("all"));
        model.addAttribute("desks", desks.all());
        model.addAttribute("parts", figures.of(request));
        model.addAttribute("view", new FiguresView(locale, new ShownTimes(messages, locale, clock.instant())));
        return "console/figures";
    }

    /** What citizens asked where the assistant had no answer or was unsure. */
    @GetMapping("/questions")
    String questions(FiguresForm form, @AuthenticationPrincipal StaffSession session, Model model) {
        FigureRequest request = form.request(today());
        audit.record(session.actor(), Act.UNANSWERED_READ, told(request));
        describe(request, model);
        model.addAttribute("gaps", unanswered.of(request));
        return "console/figure-questions";
    }

    /** All figures of the page, and how often was asked in vain, as a file. */
    @GetMapping("/export")
    void export(
            FiguresForm form,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        FigureRequest request = form.request(today());
        audit.record(session.actor(), Act.FIGURES_EXPORTED, told(request));
        Csv.answer(response, "so-lieu-" + request.first() + "-" + request.last() + ".csv");
        PrintWriter out = response.getWriter();
        FiguresCsv.begin(out);
        figures.of(request).forEach(part -> FiguresCsv.write(part.name(), part.section(), locale.getLanguage(), out));
        FiguresCsv.write(unanswered.of(request), out);
    }

    private void describe(FigureRequest request, Model model) {
        model.addAttribute("period", request);
        model.addAttribute("today", today());
        model.addAttribute("channels", FiguresForm.CHANNELS);
    }

    private LocalDate today() {
        return clock.instant().atZone(ShownTimes.ZONE).toLocalDate();
    }

    /** As the audit keeps it. */
    private static String told(FigureRequest request) {
        return request.first() + "/" + request.last() + (request.desk() == null ? "" : " desk " + request.desk())
                + (request.channel() == null ? "" : " " + request.channel());
    }
}
