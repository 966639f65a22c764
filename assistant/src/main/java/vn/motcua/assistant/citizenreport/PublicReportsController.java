package vn.motcua.assistant.citizenreport;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.PageFrames;
import vn.motcua.assistant.webchat.RateLimit;

/** The page on which everybody sees what was reported and answered. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(PublicReportsController.PATH)
class PublicReportsController {

    static final String PATH = "/reports";

    private final PublicReports reports;
    private final Categories categories;
    private final ReportSettings settings;
    private final PageFrames frames;

    PublicReportsController(PublicReports reports, Categories categories, ReportSettings settings, PageFrames frames) {
        this.reports = reports;
        this.categories = categories;
        this.settings = settings;
        this.frames = frames;
    }

    @GetMapping
    @Limited(RateLimit.ADDRESS_SHEETS)
    String page(
            @RequestParam(name = "after", defaultValue = "") String after,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        if (!settings.enabled() || !settings.publicPage()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int skipped = after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0;
        List<PublicReports.Answered> answered = reports.answered(skipped);
        model.addAttribute("frame", frames.in(locale).keeping(request.getQueryString()));
        model.addAttribute("spoken", PageFrames.language(locale));
        model.addAttribute("categories", categories.all());
        List<PublicReports.Figures> figures = reports.figures();
        model.addAttribute("figures", figures);
        model.addAttribute("all", figures.stream().reduce(PublicReports.Figures.NONE, PublicReports.Figures::and));
        model.addAttribute("answered", answered);
        model.addAttribute("later", answered.size() == PublicReports.PAGE ? skipped + PublicReports.PAGE : null);
        return "reports";
    }
}
