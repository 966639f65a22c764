package vn.motcua.assistant.appointment;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What is said of home help, in one language. */
final class HomeHelpReplies {

    private static final String PREFIX = "s:" + HomeHelpTalk.NAME + ":";

    private final Texts texts;

    HomeHelpReplies(Language language) {
        this.texts = Texts.in(language);
    }

    Reply say(String key, Object... arguments) {
        return texts.reply(Outcome.NOTICE, texts.say(key, arguments), List.of());
    }

    /** The next question of the form. */
    Reply question(HomeHelpForm form) {
        return switch (form.step()) {
            case WHAT -> texts.reply(Outcome.CLARIFY, texts.say("home.what"), List.of(stop()));
            case WHERE -> texts.reply(Outcome.CLARIFY, texts.say("home.where"), List.of(stop()));
            case WHEN ->
                texts.reply(
                        Outcome.CLARIFY,
                        texts.say("home.when"),
                        List.of(
                                new Choice(texts.say("home.any"), PREFIX + "w.any"),
                                new Choice(texts.say("home.morning"), PREFIX + "w.morning"),
                                new Choice(texts.say("home.afternoon"), PREFIX + "w.afternoon"),
                                stop()));
            case SURE -> sure(form);
            case CANCEL ->
                texts.reply(
                        Outcome.CLARIFY,
                        texts.say("home.sure.cancel"),
                        List.of(
                                new Choice(texts.say("home.cancel"), PREFIX + "x." + form.visit()),
                                new Choice(texts.say("home.keep"), PREFIX + "keep")));
        };
    }

    private Reply sure(HomeHelpForm form) {
        return texts.reply(
                Outcome.CLARIFY,
                List.of(
                        new Block.Heading(texts.say("home.sure")),
                        new Block.Facts(List.of(
                                new Block.Fact("📄", texts.say("fact.what"), form.what()),
                                new Block.Fact("📍", texts.say("home.place"), form.place()),
                                new Block.Fact("⏱", texts.say("home.wish"), form.wish()))),
                        new Block.Paragraph(texts.say("home.reached"))),
                List.of(
                        new Choice(texts.say("home.send"), PREFIX + "send"),
                        new Choice(texts.say("home.again"), PREFIX + "again"),
                        stop()));
    }

    /** How it stands with what was asked for. */
    Reply standing(List<HomeVisit> open) {
        var blocks = new ArrayList<Block>();
        for (HomeVisit one : open) {
            blocks.add(new Block.Paragraph(
                    one.plannedOn() == null
                            ? texts.say("home.standing." + one.status().word(), one.what())
                            : texts.say("home.standing.planned", one.what(), when(one))));
        }
        return texts.reply(Outcome.NOTICE, blocks, List.of(new Choice(texts.say("home.cancel"), PREFIX + "cancel")));
    }

    /** What a citizen is told by itself of a request. */
    Reply news(NoticeKind kind, HomeVisit visit, String words) {
        String text = switch (kind) {
            case VISIT_PLANNED -> texts.say("home.news.planned", visit.what(), when(visit));
            case VISIT_DECLINED -> texts.say("home.news.declined", visit.what(), words);
            case VISIT_DONE -> texts.say("home.news.done", visit.what());
            default -> texts.say("home.news.not-met", visit.what());
        };
        List<Choice> choices = kind == NoticeKind.VISIT_PLANNED || kind == NoticeKind.VISIT_NOT_MET
                ? List.of(new Choice(texts.say("home.cancel"), PREFIX + "cancel"))
                : List.of();
        return texts.reply(Outcome.NOTICE, text, choices);
    }

    private String when(HomeVisit visit) {
        String day = visit.plannedOn() == null ? "" : texts.day(visit.plannedOn());
        return visit.part() == HomeVisit.Part.DAY
                ? day
                : texts.say("home.part", texts.say("home." + visit.part().word()), day);
    }

    String wish(String word) {
        return texts.say("home." + word);
    }

    private Choice stop() {
        return new Choice(texts.say("home.stop"), PREFIX + "stop");
    }
}
