package vn.motcua.assistant.console;

import java.util.Arrays;
import java.util.List;
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
import vn.motcua.assistant.handoff.Correction;
import vn.motcua.assistant.handoff.Correction.Status;
import vn.motcua.assistant.handoff.Corrections;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** Wrong answers that officers have filed, beside what is published, for editors. */
@Controller
@RequestMapping(CorrectionsController.PATH)
class CorrectionsController {

    static final String PATH = Area.ROOT + "/corrections";

    private static final int SHOWN = 10;

    private final Corrections corrections;
    private final PublishedKnowledge knowledge;
    private final Audit audit;

    CorrectionsController(Corrections corrections, PublishedKnowledge knowledge, Audit audit) {
        this.corrections = corrections;
        this.knowledge = knowledge;
        this.audit = audit;
    }

    /**
     * One of the list.
     *
     * @param correction what was filed
     * @param procedure what is published today under its code; null when nothing is
     * @param fields the fields that the answer quoted, as they are published today
     */
    record Entry(Correction correction, @Nullable Procedure procedure, List<RecordField> fields) {}

    @GetMapping
    String page(
            @RequestParam(name = "status", defaultValue = "open") String status,
            @RequestParam(name = "beyond", defaultValue = "0") long beyond,
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        model.addAttribute("done", List.of("done", "rejected", "late").contains(done) ? done : "");
        return list(status(status), beyond, session, model);
    }

    @PostMapping("/{id}/done")
    String done(
            @PathVariable("id") long id,
            @RequestParam(name = "remark", defaultValue = "") String remark,
            @AuthenticationPrincipal StaffSession session) {
        return decide(id, Status.DONE, remark, session);
    }

    /** Whoever filed it is owed a reason. */
    @PostMapping("/{id}/rejected")
    String rejected(
            @PathVariable("id") long id,
            @RequestParam(name = "remark", defaultValue = "") String remark,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        if (remark.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", id);
            return list(Status.OPEN, 0, session, model);
        }
        return decide(id, Status.REJECTED, remark, session);
    }

    private String decide(long id, Status decision, String remark, StaffSession session) {
        boolean decided = corrections.decide(id, decision, remark, session.actor());
        return "redirect:" + PATH + "?done=" + (decided ? decision.word() : "late");
    }

    /** A row of the audit for each conversation of which something is shown. */
    private String list(Status status, long beyond, StaffSession session, Model model) {
        List<Correction> found = corrections.list(status, beyond, SHOWN);
        if (found.isEmpty()) {
            audit.record(session.actor(), Act.CORRECTIONS_READ);
        }
        found.forEach(one ->
                audit.record(session.actor(), Act.CORRECTIONS_READ, one.conversation(), Long.toString(one.id())));
        Catalogue catalogue = knowledge.current().search().catalogue();
        model.addAttribute(
                "entries", found.stream().map(one -> entry(one, catalogue)).toList());
        model.addAttribute("status", status.word());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("waiting", corrections.open());
        model.addAttribute("longest", Corrections.LONGEST_NOTE);
        model.addAttribute(
                "beyond", found.size() < SHOWN ? null : found.getLast().id());
        return "console/corrections";
    }

    private static Entry entry(Correction correction, Catalogue catalogue) {
        Optional<Procedure> procedure = Optional.of(correction.procedure())
                .filter(ProcedureCode::isCode)
                .flatMap(code -> catalogue.find(new ProcedureCode(code)));
        return new Entry(
                correction,
                procedure.orElse(null),
                procedure
                        .map(record -> RecordField.of(record, correction.fields()))
                        .orElse(List.of()));
    }

    private static Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElse(Status.OPEN);
    }
}
