package vn.motcua.assistant.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.assistant.attachment.Attachments;
import vn.motcua.assistant.attachment.CheckedFile;
import vn.motcua.assistant.attachment.RefusedFileException;
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
import vn.motcua.assistant.messaging.OfficerMessages;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.assistant.staff.StaffMember;
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

    private static final String ASKED = "asked";
    private static final int LOOKED_BACK = 200;

    private final Cases cases;
    private final CaseList list;
    private final CasePages pages;
    private final CannedReplies canned;
    private final Corrections corrections;
    private final GuideSending guides;
    private final Attachments attachments;
    private final MessageLog log;

    CaseActsController(
            Cases cases,
            CaseList list,
            CasePages pages,
            CannedReplies canned,
            Corrections corrections,
            GuideSending guides,
            Attachments attachments,
            MessageLog log) {
        this.cases = cases;
        this.list = list;
        this.pages = pages;
        this.canned = canned;
        this.corrections = corrections;
        this.guides = guides;
        this.attachments = attachments;
        this.log = log;
    }

    /** An act that was not done. */
    private record Refusal(HttpStatus status, String problem, String name) {}

    /** What each act needs of its request. */
    @ModelAttribute(ASKED)
    CaseRequest asked(
            @PathVariable("id") long id,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return new CaseRequest(id, session, response, locale, model);
    }

    @PostMapping("/claim")
    String claim(@ModelAttribute(name = ASKED, binding = false) CaseRequest request) {
        return act(request, "claimed", "", shown -> switch (cases.claim(request.id(), request.actor())) {
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
     * @param file a picture or a document that goes with it; an empty one is none
     */
    @PostMapping("/answer")
    String answer(
            @ModelAttribute(name = ASKED, binding = false) CaseRequest request,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "canned", required = false) Optional<List<Long>> used,
            @RequestParam(name = "file", required = false) Optional<MultipartFile> file) {
        String words = lines(text);
        return act(request, "answered", words, shown -> {
            Set<Placeholder> unfilled = CannedReplies.unfilled(words);
            if (!unfilled.isEmpty()) {
                return new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unfilled",
                        unfilled.stream().map(Placeholder::written).collect(Collectors.joining(", ")));
            }
            if (!isSaidAlready(shown, words, after, request.member())) {
                say(request, words, file);
                used.orElse(List.of()).stream().distinct().limit(5).forEach(canned::used);
            }
            return null;
        });
    }

    private void say(CaseRequest request, String words, Optional<MultipartFile> file) {
        Optional<MultipartFile> chosen = file.filter(one -> !one.isEmpty());
        if (chosen.isEmpty()) {
            cases.answer(request.id(), words, request.actor());
            return;
        }
        try {
            String name = Objects.requireNonNullElse(chosen.get().getOriginalFilename(), "");
            CheckedFile checked = attachments.check(name, chosen.get().getBytes());
            cases.answer(request.id(), words, checked, request.actor());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @PostMapping("/guide")
    String guide(
            @ModelAttribute(name = ASKED, binding = false) CaseRequest request,
            @RequestParam("procedure") String procedure) {
        return act(request, "answered", "", shown -> {
            boolean sent = guides.send(shown, procedure, request.locale(), request.actor());
            return sent ? null : new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-procedure", "");
        });
    }

    @PostMapping("/note")
    String note(
            @ModelAttribute(name = ASKED, binding = false) CaseRequest request,
            @RequestParam(name = "text", defaultValue = "") String text) {
        return act(request, "noted", "", shown -> {
            cases.note(request.id(), lines(text), request.actor());
            return null;
        });
    }

    /** @param to a desk's number, or with a dot after it also an account's */
    @PostMapping("/transfer")
    String transfer(
            @ModelAttribute(name = ASKED, binding = false) CaseRequest request,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "note", defaultValue = "") String note) {
        return act(request, "transferred", "", shown -> {
            if (!to.matches("\\d{1,18}(\\.\\d{1,18})?")) {
                return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-desk", "");
            }
            String[] numbers = to.split("\\.");
            @Nullable Long account = numbers.length > 1 ? Long.valueOf(numbers[1]) : null;
            cases.transfer(request.id(), Long.parseLong(numbers[0]), account, lines(note), request.actor());
            return null;
        });
    }

    @PostMapping("/return")
    String giveBack(
            @ModelAttribute(name = ASKED, binding = false) CaseRequest request,
            @RequestParam(name = "note", defaultValue = "") String note) {
        return act(request, "returned", "", shown -> {
            cases.giveBack(request.id(), lines(note), request.actor());
            return null;
        });
    }

    /** @param followUp a local time in ISO form; empty for none */
    @PostMapping("/close")
    String close(
            @ModelAttribute(name = ASKED, binding = false) CaseRequest request,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "followUp", defaultValue = "") String followUp) {
        return act(request, "closed", "", shown -> {
            Optional<Closing> closing = Closing.chosen().stream()
                    .filter(one -> one.word().equals(reason))
                    .findFirst();
            if (closing.isEmpty()) {
                return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unsuitable-closing", "");
            }
            try {
                cases.close(request.id(), closing.get(), time(followUp), request.actor());
                return null;
            } catch (DateTimeParseException malformed) {
                return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unsuitable-closing", "");
            }
        });
    }

    @PostMapping("/review")
    String review(
            @ModelAttribute(name = ASKED, binding = false) CaseRequest request,
            @RequestParam(name = "on", defaultValue = "false") boolean on) {
        return act(request, "review", "", shown -> {
            cases.review(request.id(), on, request.actor());
            return null;
        });
    }

    /** Sends a draft, as it is or as it was edited. */
    @PostMapping("/drafts/{draft}/approve")
    String approve(
            @ModelAttribute(name = ASKED, binding = false) CaseRequest request,
            @PathVariable("draft") long draft,
            @RequestParam(name = "text", defaultValue = "") String text) {
        return act(request, "approved", "", shown -> {
            Optional<Draft> drafted = drafted(request.id(), draft);
            if (drafted.isEmpty()) {
                return over();
            }
            String words = lines(text);
            boolean asItIs = words.strip().equals(drafted.get().text().strip());
            cases.approve(draft, asItIs ? null : words, request.actor());
            return null;
        });
    }

    @PostMapping("/drafts/{draft}/drop")
    String drop(@ModelAttribute(name = ASKED, binding = false) CaseRequest request, @PathVariable("draft") long draft) {
        return act(request, "dropped", "", shown -> {
            if (drafted(request.id(), draft).isEmpty()) {
                return over();
            }
            cases.drop(draft, request.actor());
            return null;
        });
    }

    /** Files an answer of the assistant for the catalogue's editors, together with its question. */
    @PostMapping("/corrections")
    String correct(
            @ModelAttribute(name = ASKED, binding = false) CaseRequest request,
            @RequestParam(name = "sequence", defaultValue = "0") long sequence,
            @RequestParam(name = "note", defaultValue = "") String note) {
        return act(request, "filed", "", shown -> {
            if (sequence < list.hiddenFrom(shown, request.member())) {
                corrections.file(shown.conversation(), sequence, lines(note), request.actor());
            }
            return null;
        });
    }

    /** Begins to talk with the citizen of a closed case again, in a new one. */
    @PostMapping("/reopen")
    String reopen(@ModelAttribute(name = ASKED, binding = false) CaseRequest request) {
        return act(request, "taken", "", shown -> {
            cases.take(shown.conversation(), request.actor());
            return null;
        });
    }

    /** Does it to a case that the actor may see. */
    private String act(CaseRequest request, String done, String typed, Act act) {
        Optional<Case> found = list.find(request.id(), request.member());
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
        boolean visible = list.find(number, request.member()).isPresent();
        return "redirect:" + CasesController.PATH + (visible ? "/" + number + "?done=" + done : "");
    }

    /** Something that is done to a case; null when it was done. */
    private interface Act {
        @Nullable
        Refusal on(Case shown);
    }

    private @Nullable Refusal tried(Case shown, Act act) {
        try {
            return act.on(shown);
        } catch (NotYoursException notYours) {
            return notYours.holder()
                    .map(holder -> new Refusal(HttpStatus.CONFLICT, "theirs", holder.name()))
                    .orElseGet(() -> new Refusal(HttpStatus.CONFLICT, "unclaimed", ""));
        } catch (CaseOverException over) {
            return new Refusal(HttpStatus.CONFLICT, "over", "");
        } catch (RefusedFileException refused) {
            return new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, Words.of(refused.reason()), FileField.megabytes(attachments));
        } catch (RefusedCaseActException refused) {
            return new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, Words.of(refused.reason()), Integer.toString(Cases.LONGEST_TEXT));
        }
    }

    private String refused(CaseRequest request, Refusal refusal, String typed) {
        Optional<Case> now = list.find(request.id(), request.member());
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
    private boolean isSaidAlready(Case shown, String words, long after, StaffMember by) {
        String stored = OfficerMessages.storable(words).strip();
        return after > 0
                && log.after(shown.conversation(), after, LOOKED_BACK).stream()
                        .filter(message -> message.sender() == Sender.OFFICER
                                && message.account() != null
                                && message.account() == by.id())
                        .map(LoggedMessage::content)
                        .anyMatch(content -> content instanceof LoggedMessage.Content.Said said
                                && said.reply().blocks().getFirst().plain().equals(stored));
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
