package vn.motcua.assistant.console;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.handoff.CannedReplies;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.CaseOverException;
import vn.motcua.assistant.handoff.Cases;
import vn.motcua.assistant.handoff.Claimed;
import vn.motcua.assistant.handoff.Closing;
import vn.motcua.assistant.handoff.Corrections;
import vn.motcua.assistant.handoff.Draft;
import vn.motcua.assistant.handoff.NotYoursException;
import vn.motcua.assistant.handoff.Placeholder;
import vn.motcua.assistant.handoff.RefusedCaseActException;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.assistant.staff.StaffSession;

/**
 * What officers do with cases. Each form leads back to the case and says what was done, or why it was not: then what was typed is
 * still there.
 */
@Controller
@RequestMapping(CasesController.PATH + "/{id}")
class CaseActsController {

    /** What can have been done, as words of the message files. */
    static final Set<String> DONE = Set.of(
            "claimed",
            "answered",
            "noted",
            "transferred",
            "returned",
            "closed",
            "review",
            "approved",
            "dropped",
            "filed",
            "taken");

    private static final int LOOKED_BACK = 200;

    private final Cases cases;
    private final CaseList list;
    private final CasePages pages;
    private final CannedReplies canned;
    private final Corrections corrections;
    private final GuideSending guides;
    private final MessageLog log;

    CaseActsController(
            Cases cases,
            CaseList list,
            CasePages pages,
            CannedReplies canned,
            Corrections corrections,
            GuideSending guides,
            MessageLog log) {
        this.cases = cases;
        this.list = list;
        this.pages = pages;
        this.canned = canned;
        this.corrections = corrections;
        this.guides = guides;
        this.log = log;
    }

    /** An act that was not done. */
    private record Refusal(HttpStatus status, String problem, String name) {}

    /** What an act needs of its request. */
    private record Request(long id, StaffSession session, HttpServletResponse response, Locale locale, Model model) {}

    @PostMapping("/claim")
    String claim(
            @PathVariable("id") long id,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var request = new Request(id, session, response, locale, model);
        return act(request, "claimed", "", shown -> switch (cases.claim(id, session.actor())) {
            case Claimed.Won won -> null;
            case Claimed.Taken taken ->
                new Refusal(HttpStatus.CONFLICT, "taken", taken.by().name());
            case Claimed.Over over -> new Refusal(HttpStatus.CONFLICT, "over", "");
        });
    }

    /**
     * Says something to the citizen.
     *
     * @param after the last message that the page showed: what was said since then in the same words was said by this form, sent twice
     * @param used the numbers of the canned replies that were put into it
     */
    @PostMapping("/answer")
    String answer(
            @PathVariable("id") long id,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "canned", required = false) Optional<List<Long>> used,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String words = lines(text);
        return act(new Request(id, session, response, locale, model), "answered", words, shown -> {
            Set<Placeholder> unfilled = CannedReplies.unfilled(words);
            if (!unfilled.isEmpty()) {
                return new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unfilled",
                        unfilled.stream().map(Placeholder::written).collect(Collectors.joining(", ")));
            }
            if (!isSaidAlready(shown, words, after, session)) {
                cases.answer(id, words, session.actor());
                used.orElse(List.of()).stream().distinct().limit(5).forEach(canned::used);
            }
            return null;
        });
    }

    @PostMapping("/guide")
    String guide(
            @PathVariable("id") long id,
            @RequestParam("procedure") String procedure,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "answered", "", shown -> {
            boolean sent = guides.send(shown, procedure, locale, session.actor());
            return sent ? null : new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-procedure", "");
        });
    }

    @PostMapping("/note")
    String note(
            @PathVariable("id") long id,
            @RequestParam(name = "text", defaultValue = "") String text,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "noted", "", shown -> {
            cases.note(id, lines(text), session.actor());
            return null;
        });
    }

    /** @param to a desk's number, or with a dot after it also an account's */
    @PostMapping("/transfer")
    String transfer(
            @PathVariable("id") long id,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "note", defaultValue = "") String note,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "transferred", "", shown -> {
            if (!to.matches("\\d{1,18}(\\.\\d{1,18})?")) {
                return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-desk", "");
            }
            String[] numbers = to.split("\\.");
            @Nullable Long account = numbers.length > 1 ? Long.valueOf(numbers[1]) : null;
            cases.transfer(id, Long.parseLong(numbers[0]), account, lines(note), session.actor());
            return null;
        });
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable("id") long id,
            @RequestParam(name = "note", defaultValue = "") String note,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "returned", "", shown -> {
            cases.giveBack(id, lines(note), session.actor());
            return null;
        });
    }

    /** @param followUp a local time in ISO form; empty for none */
    @PostMapping("/close")
    String close(
            @PathVariable("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "followUp", defaultValue = "") String followUp,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "closed", "", shown -> {
            Optional<Closing> closing = Closing.chosen().stream()
                    .filter(one -> one.word().equals(reason))
                    .findFirst();
            if (closing.isEmpty()) {
                return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unsuitable-closing", "");
            }
            try {
                cases.close(id, closing.get(), time(followUp), session.actor());
                return null;
            } catch (DateTimeParseException malformed) {
                return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unsuitable-closing", "");
            }
        });
    }

    @PostMapping("/review")
    String review(
            @PathVariable("id") long id,
            @RequestParam(name = "on", defaultValue = "false") boolean on,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "review", "", shown -> {
            cases.review(id, on, session.actor());
            return null;
        });
    }

    /** Sends a draft, as it is or as it was edited. */
    @PostMapping("/drafts/{draft}/approve")
    String approve(
            @PathVariable("id") long id,
            @PathVariable("draft") long draft,
            @RequestParam(name = "text", defaultValue = "") String text,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "approved", "", shown -> {
            Optional<Draft> drafted = drafted(id, draft);
            if (drafted.isEmpty()) {
                return over();
            }
            String words = lines(text);
            boolean asItIs = words.strip().equals(drafted.get().text().strip());
            cases.approve(draft, asItIs ? null : words, session.actor());
            return null;
        });
    }

    @PostMapping("/drafts/{draft}/drop")
    String drop(
            @PathVariable("id") long id,
            @PathVariable("draft") long draft,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "dropped", "", shown -> {
            if (drafted(id, draft).isEmpty()) {
                return over();
            }
            cases.drop(draft, session.actor());
            return null;
        });
    }

    /** Files an answer of the assistant for the catalogue's editors, together with its question. */
    @PostMapping("/corrections")
    String correct(
            @PathVariable("id") long id,
            @RequestParam(name = "sequence", defaultValue = "0") long sequence,
            @RequestParam(name = "note", defaultValue = "") String note,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "filed", "", shown -> {
            if (sequence < list.hiddenFrom(shown, session.member())) {
                corrections.file(shown.conversation(), sequence, lines(note), session.actor());
            }
            return null;
        });
    }

    /** Begins to talk with the citizen of a closed case again, in a new one. */
    @PostMapping("/reopen")
    String reopen(
            @PathVariable("id") long id,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return act(new Request(id, session, response, locale, model), "taken", "", shown -> {
            cases.take(shown.conversation(), session.actor());
            return null;
        });
    }

    /** Does it to a case that the actor may see. */
    private String act(Request request, String done, String typed, Act act) {
        Optional<Case> found = list.find(request.id(), request.session().member());
        if (found.isEmpty()) {
            return CasesController.none(request.response(), request.model());
        }
        @Nullable Refusal refusal = tried(found.get(), act);
        if (refusal != null) {
            return refused(request, refusal, typed);
        }
        long number = done.equals("taken")
                ? list.ofConversation(found.get().conversation()).map(Case::id).orElse(request.id())
                : request.id();
        boolean visible = list.find(number, request.session().member()).isPresent();
        return "redirect:" + CasesController.PATH + (visible ? "/" + number + "?done=" + done : "");
    }

    /** Something that is done to a case; null when it was done. */
    private interface Act {
        @Nullable
        Refusal on(Case shown);
    }

    private static @Nullable Refusal tried(Case shown, Act act) {
        try {
            return act.on(shown);
        } catch (NotYoursException notYours) {
            return notYours.holder()
                    .map(holder -> new Refusal(HttpStatus.CONFLICT, "theirs", holder.name()))
                    .orElseGet(() -> new Refusal(HttpStatus.CONFLICT, "unclaimed", ""));
        } catch (CaseOverException over) {
            return new Refusal(HttpStatus.CONFLICT, "over", "");
        } catch (RefusedCaseActException refused) {
            return new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, Words.of(refused.reason()), Integer.toString(Cases.LONGEST_TEXT));
        }
    }

    private String refused(Request request, Refusal refusal, String typed) {
        Optional<Case> now = list.find(request.id(), request.session().member());
        if (now.isEmpty()) {
            return CasesController.none(request.response(), request.model());
        }
        request.response().setStatus(refusal.status().value());
        request.model().addAttribute("problem", refusal.problem());
        request.model().addAttribute("problemName", refusal.name());
        request.model().addAttribute("insert", typed);
        return pages.open(
                now.get(), CaseQuery.of(Map.of()), false, "", request.session(), request.locale(), request.model());
    }

    private Optional<Draft> drafted(long id, long draft) {
        return cases.drafts(id).stream().filter(one -> one.id() == draft).findFirst();
    }

    private static Refusal over() {
        return new Refusal(HttpStatus.CONFLICT, "draft-over", "");
    }

    /** A form that was sent twice, because nobody saw that the first time went well. */
    private boolean isSaidAlready(Case shown, String words, long after, StaffSession session) {
        return after > 0
                && log.after(shown.conversation(), after, LOOKED_BACK).stream()
                        .filter(message -> message.sender() == Sender.OFFICER
                                && message.account() != null
                                && message.account() == session.member().id())
                        .map(LoggedMessage::content)
                        .anyMatch(content -> content instanceof LoggedMessage.Content.Said said
                                && said.reply().text().equals(words.strip()));
    }

    private static @Nullable Instant time(String local) {
        return local.isBlank()
                ? null
                : LocalDateTime.parse(local.strip()).atZone(ShownTimes.ZONE).toInstant();
    }

    /** Browsers send what is typed in several lines with carriage returns. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }
}
