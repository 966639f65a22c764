package vn.motcua.assistant.citizenreport;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.PageAssets;
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
    private final PageAssets assets;
    private final String operator;
    private final String colour;

    PublicReportsController(
            PublicReports reports,
            Categories categories,
            ReportSettings settings,
            PageAssets assets,
            @Value("${motcua.operator:Một Cửa}") String operator,
            @Value("${motcua.colour:}") String colour) {
        this.reports = reports;
        this.categories = categories;
        this.settings = settings;
        this.assets = assets;
        this.operator = operator;
        this.colour = colour;
    }

    /** What the page says of itself. */
    record Frame(String language, String operator, @Nullable String colour, String assets) {}

    @GetMapping
    @Limited(RateLimit.ADDRESS_SHEETS)
    String page(@RequestParam(name = "after", defaultValue = "") String after, Locale locale, Model model) {
        if (!settings.enabled() || !settings.publicPage()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int skipped = after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0;
        List<PublicReports.Answered> answered = reports.answered(skipped);
        model.addAttribute(
                "frame",
                new Frame(
                        locale.getLanguage(),
                        operator,
                        colour.matches("#[0-9a-fA-F]{6}") ? colour : null,
                        assets.path()));
        model.addAttribute("spoken", locale.getLanguage().equals("en") ? Language.EN : Language.VI);
        model.addAttribute("categories", categories.all());
        model.addAttribute("figures", reports.figures());
        model.addAttribute("answered", answered);
        model.addAttribute("later", answered.size() == PublicReports.PAGE ? skipped + PublicReports.PAGE : null);
        return "reports";
    }
}
