package vn.motcua.assistant.citizenreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What is said while a report is taken. */
final class ReportReplies {

    private static final int SHOWN = 300;

    private final ReportWords words;
    private final String channel;

    ReportReplies(ServiceRequest request) {
        this(ReportWords.in(request.language()), request.channel());
    }

    ReportReplies(ReportWords words, String channel) {
        this.words = words;
        this.channel = channel;
    }

    ReportWords words() {
        return words;
    }

    static LocalDate dateOf(Instant at) {
        return at.atZone(Desk.ZONE).toLocalDate();
    }

    /** One sentence and nothing open. */
    ServiceReply note(String key, Object... arguments) {
        return ServiceReply.of(reply(List.of(new Block.Paragraph(words.say(key, arguments))), List.of()));
    }

    /** One sentence, behind it what somebody wrote, and nothing open. */
    ServiceReply quoting(String key, String written) {
        return ServiceReply.of(
                reply(List.of(new Block.Paragraph(words.say(key)), new Block.Paragraph(written)), List.of()));
    }

    /** The question of a step, behind what is to be said first. */
    ServiceReply question(ReportForm form, List<String> notes, List<Category> categories, ReportSettings settings) {
        var blocks = said(notes);
        var choices = new ArrayList<Choice>();
        switch (form.step()) {
            case WHAT -> blocks.add(new Block.Paragraph(words.say("ask.what")));
            case CATEGORY -> {
                blocks.add(new Block.Paragraph(words.say("ask.category")));
                categories.forEach(
                        each -> choices.add(new Choice(each.name(words.language()), value("cat:" + each.code()))));
            }
            case PLACE -> {
                blocks.add(new Block.Paragraph(words.say("ask.place")));
                choices.add(choice("choice.place", "@place"));
                choices.add(choice("choice.nowhere", "nowhere"));
            }
            case PICTURES -> {
                int left = settings.pictures() - form.pictures().size();
                blocks.add(new Block.Paragraph(
                        left <= 0 ? words.say("ask.pictures.full") : words.say("ask.pictures", left)));
                if (left > 0) {
                    choices.add(choice("choice.picture", "@picture"));
                }
                choices.add(choice(form.pictures().isEmpty() ? "choice.no-picture" : "choice.done", "done"));
            }
            case PICTURE_PLACE -> {
                blocks.add(new Block.Paragraph(words.say("ask.picture-place")));
                choices.add(choice("choice.its-place", "its-place"));
                choices.add(choice("choice.not-its-place", "not-its-place"));
            }
            case CONTACT -> {
                blocks.add(new Block.Paragraph(words.on("ask.contact", channel)));
                choices.add(choice("choice.number", "@number"));
                if (settings.anonymous()) {
                    choices.add(choice("choice.anonymous", "anonymous"));
                }
            }
            case SEND, ADDITION, REOPENING, WORD -> blocks.add(new Block.Paragraph(words.say("ask.addition")));
        }
        choices.add(choice("choice.cancel", "cancel"));
        return ServiceReply.of(reply(blocks, choices));
    }

    /** The report as it would be sent. */
    ServiceReply summary(
            ReportForm form, List<String> notes, Optional<Category> category, Optional<ReportReads.Near> near) {
        var blocks = said(notes);
        blocks.add(new Block.Heading(words.say("summary.heading")));
        var facts = new ArrayList<Block.Fact>();
        category.ifPresent(
                found -> facts.add(new Block.Fact("📄", words.say("fact.what"), found.name(words.language()))));
        facts.add(new Block.Fact("", words.say("fact.text"), cut(form.text())));
        if (category.map(Category::placed).orElse(true)) {
            facts.add(new Block.Fact("📍", words.say("fact.where"), where(form)));
        }
        facts.add(new Block.Fact(
                "", words.say("fact.pictures"), Integer.toString(form.pictures().size())));
        facts.add(new Block.Fact(
                "☎", words.say("fact.contact"), words.say(form.phone() > 0 ? "contact.given" : "contact.anonymous")));
        blocks.add(new Block.Facts(facts));
        near.ifPresent(found -> blocks.add(new Block.Paragraph(words.say("summary.near", found.code()))));
        return ServiceReply.of(reply(
                blocks,
                List.of(
                        choice(near.isPresent() ? "choice.join" : "choice.send", "send"),
                        choice("choice.edit", "edit"),
                        choice("choice.cancel", "cancel"))));
    }

    /** It is sent. */
    ServiceReply sent(String code, Optional<Category> category, Optional<ReportReads.Near> near) {
        int days = category.map(Category::workingDays).orElse(0);
        String line = near.map(found -> words.say("sent.joined", code, found.code()))
                .orElseGet(() -> words.say("sent.alone", code, days));
        return ServiceReply.of(reply(
                List.of(new Block.Paragraph(line), new Block.Paragraph(words.say("sent.after", code))), List.of()));
    }

    /** It is held back, and why. */
    ServiceReply held(ReportReads.Hold hold, ReportForm form, ReportSettings settings) {
        return switch (hold) {
            case TOO_MANY -> note("hold.too-many", settings.perDay());
            case SAME_TEXT -> note("hold.same-text");
            case FLOOD ->
                ServiceReply.of(reply(
                                List.of(new Block.Paragraph(words.say("hold.flood"))),
                                List.of(choice("choice.send", "send"), choice("choice.cancel", "cancel"))))
                        .keeping(form.written());
        };
    }

    Reply reply(List<Block> blocks, List<Choice> choices) {
        return new Reply(Outcome.NOTICE, blocks, choices, List.of(), List.of(), List.of());
    }

    Choice choice(String key, String value) {
        return new Choice(words.say(key), value(value));
    }

    String value(String value) {
        return "s:" + ReportTalk.NAME + ":" + value;
    }

    private List<Block> said(List<String> notes) {
        var blocks = new ArrayList<Block>();
        notes.forEach(note -> blocks.add(new Block.Paragraph(words.on(note, channel))));
        return blocks;
    }

    private String where(ReportForm form) {
        Point point = form.point();
        String place = form.place().equals(FormTalk.NOWHERE) ? words.say("place.unknown") : form.place();
        return point == null
                ? place
                : place.isEmpty() ? words.say("place.point") : words.say("place.point.with", place);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
