package vn.motcua.assistant.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.attachment.ServedFile;
import vn.motcua.assistant.citizenreport.Categories;
import vn.motcua.assistant.citizenreport.RefusedReportException;
import vn.motcua.assistant.citizenreport.Report;
import vn.motcua.assistant.citizenreport.ReportFile;
import vn.motcua.assistant.citizenreport.ReportFilter;
import vn.motcua.assistant.citizenreport.ReportList;
import vn.motcua.assistant.citizenreport.Reports;
import vn.motcua.assistant.citizenreport.StaleReportException;
import vn.motcua.assistant.citizenreport.Status;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.webchat.PageFrames;

/** What citizens report, as officers see and answer it. */
@Controller
@RequestMapping(ReportsController.PATH)
class ReportsController {

    static final String PATH = Area.ROOT + "/reports";

    private final ReportList list;
    private final Reports reports;
    private final Categories categories;

    ReportsController(ReportList list, Reports reports, Categories categories) {
        this.list = list;
        this.reports = reports;
        this.categories = categories;
    }

    /**
     * The filter as it stands in the page's address; what it leaves out is null.
     *
     * @param status a status' word, "open" or "all"
     * @param mine whether only one's own are wanted
     */
    record Asked(
            @Nullable String status,
            @Nullable String category,
            @Nullable String unit,
            @Nullable String mine,
            @Nullable String overdue,
            @Nullable String words,
            @Nullable String after) {

        Asked {
            status = status == null ? "open" : status;
            category = category == null ? "" : category;
            unit = unit == null ? "" : unit;
            words = words == null ? "" : words;
        }

        int skipped() {
            String typed = after == null ? "" : after;
            return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
        }

        ReportFilter filter(StaffSession session) {
            Optional<Status> wanted = Stream.of(Status.values())
                    .filter(one -> one.word().equals(status))
                    .findFirst();
            String number = unit == null ? "" : unit;
            return new ReportFilter(
                    wanted,
                    "all".equals(status),
                    category == null ? "" : category,
                    number.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty(),
                    mine == null
                            ? OptionalLong.empty()
                            : OptionalLong.of(session.member().id()),
                    overdue != null,
                    words == null ? "" : words);
        }
    }

    @GetMapping
    String page(Asked asked, @AuthenticationPrincipal StaffSession session, Locale locale, Model model) {
        List<Report> found = list.find(asked.filter(session), asked.skipped(), session.actor());
        model.addAttribute("asked", asked);
        model.addAttribute("reports", found);
        model.addAttribute("today", list.today());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("later", found.size() == ReportList.PAGE ? asked.skipped() + ReportList.PAGE : null);
        return common("console/reports", locale, model);
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable("id") long id,
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("done", done.equals("saved") ? done : "");
        return shown(id, "", "", session, locale, response, model);
    }

    /** Done on what was seen: the version goes along with every form. */
    @PostMapping("/{id}/{act}")
    String act(
            @PathVariable("id") long id,
            @PathVariable("act") String act,
            @RequestParam(name = "version", defaultValue = "-1") String version,
            @RequestParam(name = "value", defaultValue = "") String value,
            @RequestParam(name = "shown", required = false) @Nullable String shown,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        try {
            switch (act) {
                case "assign" ->
                    reports.assign(id, seen, value.isEmpty() ? session.member().id() : number(value), session.actor());
                case "route" -> reports.route(id, seen, number(value), session.actor());
                case "categorise" -> reports.categorise(id, seen, value, session.actor());
                case "ask" -> reports.ask(id, seen, value, session.actor());
                case "answer" -> reports.answer(id, seen, value, shown != null, session.actor());
                case "reject" -> reports.reject(id, seen, value, session.actor());
                case "close" -> reports.close(id, seen, session.actor());
                case "note" -> reports.note(id, seen, value, session.actor());
                case "hide" -> reports.hide(id, seen, session.actor());
                default -> {
                    response.setStatus(HttpStatus.NOT_FOUND.value());
                    return shown(id, "", value, session, locale, response, model);
                }
            }
            return "redirect:" + PATH + "/" + id + "?done=saved";
        } catch (StaleReportException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return shown(id, "stale", value, session, locale, response, model);
        } catch (RefusedReportException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(id, Words.of(refused.reason()), value, session, locale, response, model);
        }
    }

    /**
     * A picture, as this software has painted it anew. Never a page: its type is fixed, a browser that opens it by itself saves it, and nothing
     * in it may run.
     */
    @GetMapping("/pictures/{id}")
    ResponseEntity<byte[]> picture(@PathVariable("id") long id, HttpServletResponse response) {
        return ServedFile.answer(list.picture(id), response);
    }

    private String shown(
            long id,
            String problem,
            String typed,
            StaffSession session,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Optional<ReportFile> file = list.open(id, session.actor());
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("reason", "report-gone");
            return "console/refused";
        }
        model.addAttribute("file", file.get());
        model.addAttribute("report", file.get().report());
        model.addAttribute("overdue", file.get().report().isOverdue(list.today()));
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
        model.addAttribute("officers", list.officers());
        model.addAttribute("longest", Reports.LONGEST_TEXT);
        return common("console/report", locale, model);
    }

    private String common(String page, Locale locale, Model model) {
        model.addAttribute("categories", categories.all());
        model.addAttribute("units", categories.units());
        model.addAttribute("spoken", PageFrames.language(locale));
        return page;
    }

    /** What is no number is nobody's. */
    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
