package vn.motcua.assistant.citizenreport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.assistant.citizenreport.ReportForm.Step;
import vn.motcua.assistant.citizenreport.ReportReads.Own;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.assistant.messaging.Enclosures;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;

/** What is said of reports that were sent: how far they are, and what their citizen does with an answer. Of others' nothing is told. */
final class SentTalk {

    /** What the values of its quick replies begin with, behind the service's name. */
    static final String PREFIX = "of:";

    private static final int LEVELS = 5;

    private final Categories categories;
    private final ReportReads reads;
    private final ReportSettings settings;

    SentTalk(Categories categories, ReportReads reads, ReportSettings settings) {
        this.categories = categories;
        this.reads = reads;
        this.settings = settings;
    }

    /** One by its code. */
    ServiceReply status(ServiceRequest request, String code) {
        return reads.own(request.conversation(), code)
                .map(own -> status(request, own))
                .orElseGet(() -> new ReportReplies(request).note("status.unknown", code));
    }

    /** The latest ones of this citizen. */
    ServiceReply all(ServiceRequest request) {
        List<Own> own = reads.own(request.conversation());
        if (own.size() == 1) {
            return status(request, own.getFirst());
        }
        var replies = new ReportReplies(request);
        if (own.isEmpty()) {
            return ServiceReply.of(replies.reply(
                    List.of(new Block.Paragraph(replies.words().say("status.none"))),
                    List.of(replies.choice("choice.new", "new"))));
        }
        List<Choice> choices = own.stream()
                .map(each -> new Choice(
                        each.code() + " · " + name(request, each), replies.value(PREFIX + "status:" + each.report())))
                .toList();
        return ServiceReply.of(
                replies.reply(List.of(new Block.Paragraph(replies.words().say("status.which"))), choices));
    }

    /** An answer to what was asked of a report that was sent before. */
    Optional<ServiceReply> continued(ServiceRequest request, ReportForm form) {
        Gesture gesture = request.gesture();
        Optional<Own> own = reads.own(request.conversation(), form.report());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        boolean picture = gesture == Gesture.PICTURE || gesture == Gesture.FILE;
        if (picture && form.step() == Step.ADDITION) {
            ReportAct add =
                    ReportAct.about(ReportAct.Kind.ADD, form.report(), Told.cut(request.text()), request.language());
            return Optional.of(new ReportReplies(request).note("addition.came").doing(add.written()));
        }
        if (gesture != null
                || request.text().isBlank()
                || !request.read().aspects().isEmpty()) {
            return Optional.empty();
        }
        ReportAct.Kind kind = switch (form.step()) {
            case REOPENING -> ReportAct.Kind.REOPEN;
            case WORD -> ReportAct.Kind.WORD;
            default -> ReportAct.Kind.ADD;
        };
        if (kind == ReportAct.Kind.REOPEN && !mayReopen(own.get(), request.at())) {
            return Optional.of(new ReportReplies(request).note("reopen.late"));
        }
        if (kind == ReportAct.Kind.REOPEN && !Told.saysSomething(request.text())) {
            return Optional.of(standing(request, form));
        }
        String key = switch (kind) {
            case REOPEN -> "reopen.done";
            case WORD -> "rate.word.done";
            default -> "addition.came";
        };
        return Optional.of(new ReportReplies(request)
                .note(key, own.get().code())
                .doing(ReportAct.about(kind, form.report(), Told.cut(request.text()), request.language())
                        .written()));
    }

    ServiceReply standing(ServiceRequest request, ReportForm form) {
        String key = switch (form.step()) {
            case REOPENING -> "ask.reopening";
            case WORD -> "ask.word";
            default -> "ask.addition";
        };
        List<String> wanted = form.step() == Step.ADDITION ? List.of(Enclosures.Kind.PICTURE.name()) : List.of();
        var replies = new ReportReplies(request);
        // Whoever opens it later reads again what was asked.
        Optional<String> asked = form.step() == Step.ADDITION ? reads.asked(form.report()) : Optional.empty();
        return asked.map(question -> replies.quoting("ask.answer", question))
                .orElseGet(() -> replies.note(key))
                .keeping(form.written())
                .doing(ReportAct.want(wanted, request.language()).written());
    }

    /** A quick reply; the number of the report behind it may be anybody's. */
    ServiceReply pressed(ServiceRequest request, String value) {
        String[] parts = value.split(":", 3);
        Optional<Own> own = parts.length >= 2 && parts[1].matches("\\d{1,18}")
                ? reads.own(request.conversation(), Long.parseLong(parts[1]))
                : Optional.empty();
        var replies = new ReportReplies(request);
        if (own.isEmpty()) {
            return replies.note("gone");
        }
        return switch (parts[0]) {
            case "status" -> status(request, own.get());
            case "reopen" ->
                mayReopen(own.get(), request.at())
                        ? standing(
                                request,
                                ReportForm.about(Step.REOPENING, own.get().report()))
                        : replies.note("reopen.late");
            case "add" ->
                own.get().status().isOpen()
                        ? standing(
                                request,
                                ReportForm.about(Step.ADDITION, own.get().report()))
                        : replies.note("addition.late");
            case "rate" -> rated(request, own.get(), parts.length == 3 ? parts[2] : "");
            default -> replies.note("gone");
        };
    }

    private ServiceReply rated(ServiceRequest request, Own own, String level) {
        if (own.status().isOpen() || !level.matches("[1-5]")) {
            return new ReportReplies(request).note("gone");
        }
        int chosen = Integer.parseInt(level);
        ReportAct rate = ReportAct.rate(own.report(), chosen, request.language());
        if (chosen > LEVELS / 2 + 1) {
            return new ReportReplies(request).note("rate.thanks").doing(rate.written());
        }
        return new ReportReplies(request)
                .note("rate.low")
                .doing(rate.written())
                .keeping(ReportForm.about(Step.WORD, own.report()).written());
    }

    private ServiceReply status(ServiceRequest request, Own own) {
        var replies = new ReportReplies(request);
        ReportWords words = replies.words();
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("📄", words.say("fact.what"), name(request, own)));
        if (!own.place().isEmpty() && !own.place().equals(FormTalk.NOWHERE)) {
            facts.add(new Block.Fact("📍", words.say("fact.where"), own.place()));
        }
        facts.add(new Block.Fact(
                "", words.say("fact.status"), words.say("status." + own.status().word())));
        if (!own.unit().isEmpty()) {
            facts.add(new Block.Fact("", words.say("fact.unit"), unit(request, own)));
        }
        boolean overdue = own.status().isOpen() && own.dueOn().isBefore(ReportReplies.dateOf(request.at()));
        if (own.status().isOpen()) {
            facts.add(new Block.Fact("⏱", words.say("fact.due"), ReportWords.day(own.dueOn())));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(words.say("status.heading", own.code())));
        blocks.add(new Block.Facts(facts));
        if (overdue) {
            blocks.add(new Block.Paragraph(words.say("status.overdue")));
        }
        if (!own.answer().isEmpty()) {
            blocks.add(new Block.Quote(words.say("status.answer"), own.answer()));
        }
        return ServiceReply.of(replies.reply(blocks, choices(replies, own, request.at())));
    }

    private List<Choice> choices(ReportReplies replies, Own own, Instant at) {
        var choices = new ArrayList<Choice>();
        if (own.status().isOpen()) {
            choices.add(replies.choice("choice.add", PREFIX + "add:" + own.report()));
        } else if (mayReopen(own, at)) {
            choices.add(replies.choice("choice.reopen", PREFIX + "reopen:" + own.report()));
        }
        return choices;
    }

    private boolean mayReopen(Own own, Instant at) {
        return !own.status().isOpen() && !at.isAfter(own.overAt().plus(settings.reopenWithin()));
    }

    private static String unit(ServiceRequest request, Own own) {
        return request.language() == Language.EN && !own.unitEn().isEmpty() ? own.unitEn() : own.unit();
    }

    private String name(ServiceRequest request, Own own) {
        return categories
                .find(own.category())
                .map(category -> category.name(request.language()))
                .orElse(own.category());
    }
}
