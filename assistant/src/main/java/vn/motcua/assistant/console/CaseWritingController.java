package vn.motcua.assistant.console;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.languagemodel.CaseWriting;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;

/** What a language model writes for an officer who asks for it: shown beside the case as a draft, and nowhere else. */
@Controller
@RequestMapping(CasesController.PATH + "/{id}/writing")
class CaseWritingController {

    private final CaseList list;
    private final CaseTexts texts;
    private final CaseWriting writing;
    private final CasePages pages;
    private final Audit audit;

    CaseWritingController(CaseList list, CaseTexts texts, CaseWriting writing, CasePages pages, Audit audit) {
        this.list = list;
        this.texts = texts;
        this.writing = writing;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * What was written.
     *
     * @param use the word of what was asked for
     * @param text the draft; empty when there is none
     * @param reason the word of why there is none; empty when there is one
     */
    record Shown(String use, String text, String reason) {

        static Shown of(ModelUse use, CaseWriting.Written written) {
            return switch (written) {
                case CaseWriting.Written.Draft draft -> new Shown(use.word(), draft.text(), "");
                case CaseWriting.Written.None none -> new Shown(use.word(), "", none.reason());
            };
        }
    }

    @PostMapping
    String write(
            @PathVariable("id") long id,
            @RequestParam(name = "use", defaultValue = "") String asked,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<Case> found = list.find(id, session.member());
        Optional<ModelUse> use = Stream.of(ModelUse.SUMMARY, ModelUse.DRAFT)
                .filter(one -> one.word().equals(asked))
                .findFirst();
        if (found.isEmpty() || use.isEmpty()) {
            return CasesController.none(response, model);
        }
        audit.record(session.actor(), Act.CASE_WRITTEN_BY_MODEL, found.get().conversation(), Long.toString(id));
        CaseWriting.Written written =
                writing.write(texts.of(found.get()), use.get(), session.member().id());
        model.addAttribute("written", Shown.of(use.get(), written));
        return pages.open(found.get(), CaseQuery.of(Map.of()), false, "", session, locale, model);
    }
}
