package vn.motcua.assistant.console;

import java.util.Map;

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
import vn.motcua.assistant.citizenreport.Categories;
import vn.motcua.assistant.citizenreport.Category;
import vn.motcua.assistant.citizenreport.RefusedReportException;
import vn.motcua.assistant.citizenreport.StaleReportException;
import vn.motcua.assistant.citizenreport.Unit;
import vn.motcua.assistant.staff.StaffSession;

/** The kinds of reports and the units that see to them, for administrators. */
@Controller
@RequestMapping(ReportSettingsController.PATH)
class ReportSettingsController {

    static final String PATH = Area.ROOT + "/report-settings";

    private final Categories categories;

    ReportSettingsController(Categories categories) {
        this.categories = categories;
    }

    /** A category as it is typed; what a form leaves out is null. */
    record CategoryForm(
            @Nullable String code,
            @Nullable String nameVi,
            @Nullable String nameEn,
            @Nullable String words,
            @Nullable String unit,
            @Nullable String workingDays,
            @Nullable String placed,
            @Nullable String enabled,
            @Nullable String position,
            @Nullable String version) {

        Category category(String named) {
            String number = or(unit);
            return new Category(
                    named,
                    or(nameVi),
                    or(nameEn),
                    or(words).replace("\r", ""),
                    number.isEmpty() ? null : Long.valueOf(whole(number, 0)),
                    whole(or(workingDays), 0),
                    placed != null,
                    enabled != null,
                    whole(or(position), 0),
                    whole(or(version), -1));
        }
    }

    /** A unit as it is typed. */
    record UnitForm(
            @Nullable String nameVi,
            @Nullable String nameEn,
            @Nullable String version) {}

    @GetMapping
    String page(@AuthenticationPrincipal StaffSession session, Model model) {
        categories.opened(session.actor());
        return page("", TypedForm.NONE, model);
    }

    @PostMapping("/categories")
    String create(
            CategoryForm typed,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return saved(
                new TypedForm("category-new", values),
                response,
                model,
                () -> categories.create(typed.category(or(typed.code())), session.actor()));
    }

    @PostMapping("/categories/{code}")
    String change(
            @PathVariable("code") String code,
            CategoryForm typed,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return saved(
                new TypedForm("category-" + code, values),
                response,
                model,
                () -> categories.change(typed.category(code), session.actor()));
    }

    @PostMapping("/units")
    String createUnit(
            UnitForm typed,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return saved(
                new TypedForm("unit-new", values),
                response,
                model,
                () -> categories.createUnit(or(typed.nameVi()), or(typed.nameEn()), session.actor()));
    }

    @PostMapping("/units/{id}")
    String changeUnit(
            @PathVariable("id") long id,
            UnitForm typed,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return saved(
                new TypedForm("unit-" + id, values),
                response,
                model,
                () -> categories.changeUnit(
                        new Unit(id, or(typed.nameVi()), or(typed.nameEn()), whole(or(typed.version()), -1)),
                        session.actor()));
    }

    private String saved(TypedForm typed, HttpServletResponse response, Model model, Runnable change) {
        try {
            change.run();
            return "redirect:" + PATH + "?done=saved";
        } catch (StaleReportException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            // The form has the new version: who saves again replaces what the other has written.
            return page("entry-stale", typed, model);
        } catch (RefusedReportException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(Words.of(refused.reason()), typed, model);
        }
    }

    private String page(String problem, TypedForm typed, Model model) {
        model.addAttribute(TypedForm.ATTRIBUTE, typed);
        model.addAttribute("problem", problem);
        model.addAttribute("categories", categories.all());
        model.addAttribute("units", categories.units());
        model.addAttribute("longestName", Categories.LONGEST_NAME);
        model.addAttribute("longestWords", Categories.LONGEST_WORDS);
        return "console/report-settings";
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static int whole(String typed, int otherwise) {
        return typed.strip().matches("\\d{1,9}") ? Integer.parseInt(typed.strip()) : otherwise;
    }
}
