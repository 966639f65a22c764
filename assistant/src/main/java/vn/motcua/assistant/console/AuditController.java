package vn.motcua.assistant.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.StaffSession;

/** Who did and read what, as a page and as a file. */
@Controller
@RequestMapping(AuditController.PATH)
class AuditController {

    static final String PATH = Area.ROOT + "/audit";

    private static final int SHOWN = 100;
    private static final int AT_ONCE = 1000;

    private final Audit audit;
    private final MessageSource messages;

    AuditController(Audit audit, MessageSource messages) {
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping
    String page(
            AuditFilter filter,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            Model model) {
        audit.record(session.actor(), Act.AUDIT_READ);
        List<AuditEntry> entries = audit.find(filter.query(), before == null ? Long.MAX_VALUE : before, SHOWN);
        model.addAttribute("filter", filter);
        model.addAttribute("acts", Act.values());
        model.addAttribute("entries", entries);
        model.addAttribute("words", new AuditWords(messages, locale));
        model.addAttribute(
                "older", entries.size() < SHOWN ? null : entries.getLast().id());
        return "console/audit";
    }

    /** All rows that the page's filter lets through, the latest first. */
    @GetMapping(path = "/export")
    void export(AuditFilter filter, @AuthenticationPrincipal StaffSession session, HttpServletResponse response)
            throws IOException {
        audit.record(session.actor(), Act.AUDIT_EXPORTED);
        Csv.answer(response, "nhat-ky.csv");
        PrintWriter out = response.getWriter();
        AuditCsv.begin(out);
        List<AuditEntry> entries = audit.find(filter.query(), Long.MAX_VALUE, AT_ONCE);
        while (!entries.isEmpty()) {
            entries.forEach(entry -> AuditCsv.write(entry, out));
            entries = audit.find(filter.query(), entries.getLast().id(), AT_ONCE);
        }
    }
}
