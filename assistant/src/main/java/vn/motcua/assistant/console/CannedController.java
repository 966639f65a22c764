package vn.motcua.assistant.console;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.handoff.CannedReplies;
import vn.motcua.assistant.handoff.CannedReply;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.Placeholder;
import vn.motcua.assistant.handoff.RefusedCannedReplyException;
import vn.motcua.assistant.staff.StaffSession;

/** The texts that officers send often, for those who keep them. */
@Controller
@RequestMapping(CannedController.PATH)
class CannedController {

    static final String PATH = Area.ROOT + "/canned";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final CannedReplies replies;
    private final DeskBook desks;
    private final MessageSource messages;
    private final Clock clock;

    CannedController(CannedReplies replies, DeskBook desks, MessageSource messages, Clock clock) {
        this.replies = replies;
        this.desks = desks;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(name = "language", defaultValue = "vi") String language,
            @RequestParam(name = "done", defaultValue = "") String done,
            Model model) {
        Language shown = language.equals("en") ? Language.EN : Language.VI;
        model.addAttribute("done", List.of("created", "changed", "deleted").contains(done) ? done : "");
        model.addAttribute("language", word(shown));
        model.addAttribute(
                "replies",
                replies.all().stream()
                        .filter(reply -> reply.language() == shown)
                        .toList());
        model.addAttribute("desks", desks.all());
        return "console/canned";
    }

    @GetMapping("/new")
    String blank(@RequestParam(name = "language", defaultValue = "vi") String language, Model model) {
        return form(null, new CannedForm("", language.equals("en") ? "en" : "vi", "", "", ""), model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable("id") long id, HttpServletResponse response, Model model) {
        Optional<CannedReply> reply = replies.find(id);
        return reply.isPresent() ? form(id, CannedForm.of(reply.get()), model) : gone(response, model);
    }

    @PostMapping
    String create(
            CannedForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        try {
            replies.create(typed.draft(), session.actor());
            return "redirect:" + PATH + "?done=created&language=" + word(typed.spoken());
        } catch (RefusedCannedReplyException refused) {
            return refused(refused, null, typed, response, model);
        }
    }

    /** What the text would read like, beside the form as it is typed; nothing is kept. */
    @PostMapping("/preview")
    String preview(
            CannedForm typed,
            @RequestParam(name = "reply", required = false) @Nullable String reply,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        @Nullable Long id = reply != null && reply.matches("\\d{1,18}") ? Long.valueOf(reply) : null;
        try {
            CannedReply.Draft draft = typed.draft();
            model.addAttribute("preview", CannedReplies.preview(draft, examples(session, draft)));
            return form(id, typed, model);
        } catch (RefusedCannedReplyException refused) {
            return refused(refused, id, typed, response, model);
        }
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable("id") long id,
            CannedForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        try {
            replies.change(id, typed.draft(), session.actor());
            return "redirect:" + PATH + "?done=changed&language=" + word(typed.spoken());
        } catch (RefusedCannedReplyException refused) {
            return refused.reason() == RefusedCannedReplyException.Reason.UNKNOWN
                    ? gone(response, model)
                    : refused(refused, id, typed, response, model);
        }
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        replies.delete(id, session.actor());
        return "redirect:" + PATH + "?done=deleted";
    }

    private String form(@Nullable Long id, CannedForm typed, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("desks", desks.all());
        model.addAttribute("places", Placeholder.values());
        model.addAttribute("longest", CannedReplies.LONGEST_TEXT);
        return "console/canned-reply";
    }

    private String refused(
            RefusedCannedReplyException refused,
            @Nullable Long id,
            CannedForm typed,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", Words.of(refused.reason()));
        model.addAttribute("detail", refused.detail());
        return form(id, typed, model);
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("reason", "canned-over");
        return "console/refused";
    }

    /** Words that look like those of a real case. */
    private Map<Placeholder, String> examples(StaffSession session, CannedReply.Draft draft) {
        Locale locale = Locale.of(word(draft.language()));
        Map<Placeholder, String> words = new EnumMap<>(Placeholder.class);
        words.put(Placeholder.OFFICER, session.member().displayName());
        words.put(
                Placeholder.DESK,
                desks.all().stream()
                        .filter(desk -> draft.desk() == null || desk.id() == draft.desk())
                        .findFirst()
                        .map(desk -> desk.name())
                        .orElse(messages.getMessage("console.canned.example.quay", null, locale)));
        words.put(Placeholder.PROCEDURE, messages.getMessage("console.canned.example.thu_tuc", null, locale));
        words.put(Placeholder.CODE, "1.001193");
        words.put(Placeholder.HOURS, messages.getMessage("console.canned.example.gio", null, locale));
        words.put(Placeholder.TODAY, DAY.format(clock.instant().atZone(ShownTimes.ZONE)));
        return words;
    }

    private static String word(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
