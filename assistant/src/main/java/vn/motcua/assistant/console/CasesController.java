package vn.motcua.assistant.console;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.Presence;
import vn.motcua.assistant.handoff.Presences;
import vn.motcua.assistant.staff.StaffSession;

/** The officers' pages to look at: the inbox, a case, what is new in it, and help. What is done with a case is in {@link CaseActsController}. */
@Controller
@RequestMapping(CasesController.PATH)
class CasesController {

    static final String PATH = Area.ROOT + "/cases";

    private final CaseList list;
    private final CasePages pages;
    private final OfficerHelp help;
    private final CaseStreams streams;
    private final Presences presences;

    CasesController(CaseList list, CasePages pages, OfficerHelp help, CaseStreams streams, Presences presences) {
        this.list = list;
        this.pages = pages;
        this.help = help;
        this.streams = streams;
        this.presences = presences;
    }

    @GetMapping
    String queue(@RequestParam Map<String, String> asked, @AuthenticationPrincipal StaffSession session, Model model) {
        return pages.inbox(CaseQuery.of(asked), session, model);
    }

    /** The list alone, to renew it. */
    @GetMapping("/list")
    String rows(@RequestParam Map<String, String> asked, @AuthenticationPrincipal StaffSession session, Model model) {
        String open = asked.getOrDefault("open", "");
        pages.rows(CaseQuery.of(asked), open.matches("\\d{1,18}") ? Long.parseLong(open) : 0, session, model);
        return "console/case-list :: list";
    }

    /** What happens, as it happens; see {@link CaseStreams}. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(@AuthenticationPrincipal StaffSession session) {
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(streams.open(session));
    }

    /** Somebody types or moves about in a page that stays open. */
    @PostMapping("/here")
    ResponseEntity<Void> here(@AuthenticationPrincipal StaffSession session) {
        presences.seen(session.member());
        return ResponseEntity.noContent().build();
    }

    /** Somebody takes a break, or is back from it. */
    @PostMapping("/presence")
    String presence(
            @RequestParam(name = "state", defaultValue = "") String state,
            @AuthenticationPrincipal StaffSession session) {
        presences.set(session.member(), state.equals("break") ? Presence.State.BREAK : Presence.State.HERE);
        return "redirect:" + PATH;
    }

    /**
     * A case.
     *
     * @param all whether all of its conversation is shown
     * @param find what to look for in the catalogue; empty for what the citizen wrote last
     * @param procedure with {@code field}: what is put into the answer, without scripts
     * @param canned the number of the canned reply that is put into the answer, without scripts
     * @param done what was just done; a word of the message files
     */
    @GetMapping("/{id}")
    String one(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "all", defaultValue = "false") boolean all,
            @RequestParam(name = "find", defaultValue = "") String find,
            @RequestParam(name = "procedure", defaultValue = "") String procedure,
            @RequestParam(name = "field", defaultValue = "") String field,
            @RequestParam(name = "canned", defaultValue = "0") long canned,
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<Case> shown = list.find(id, session.member());
        if (shown.isEmpty()) {
            return none(response, model);
        }
        model.addAttribute("done", CaseActsController.DONE.contains(done) ? done : "");
        model.addAttribute(
                "insert",
                (canned > 0
                                ? help.canned(canned, shown.get(), session.member(), locale)
                                : help.passage(procedure, field, locale))
                        .orElse(""));
        return pages.open(shown.get(), CaseQuery.of(asked), all, find, session, locale, model);
    }

    /** What was said after a message, to put it below. */
    @GetMapping("/{id}/messages")
    String messages(
            @PathVariable("id") long id,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        Optional<Case> shown = list.find(id, session.member());
        return shown.isPresent() ? pages.newMessages(shown.get(), after, session, model) : none(response, model);
    }

    /** The catalogue's best answers. */
    @GetMapping("/{id}/help")
    String help(
            @PathVariable("id") long id,
            @RequestParam(name = "find", defaultValue = "") String find,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<Case> shown = list.find(id, session.member());
        if (shown.isEmpty()) {
            return none(response, model);
        }
        model.addAttribute("number", id);
        model.addAttribute("mine", shown.get().isHeldBy(session.member().id()));
        model.addAttribute("help", help.search(shown.get(), find.strip(), locale));
        return "console/case-help :: found";
    }

    static String none(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("reason", "no-case");
        return "console/refused";
    }
}
