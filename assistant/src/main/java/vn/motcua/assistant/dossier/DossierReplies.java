package vn.motcua.assistant.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.calendar.DateWords;

/** The replies about dossiers in one language. */
final class DossierReplies {

    /** The service's name. */
    static final String SERVICE = "dossier";

    /** A citizen asks to be told of changes, and to be told no more; of one dossier. */
    static final String FOLLOW = "follow:";

    static final String END = "end:";

    /** A citizen wants a dossier looked up. */
    static final String ASK = "ask:";

    /** None of the dossiers is to be told of any more. */
    static final String END_ALL = "end-all";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final DossierWords words;
    private final Desk desk;

    DossierReplies(Language language, Desk desk) {
        this.words = DossierWords.in(language);
        this.desk = desk;
    }

    /** Asks for the code and says where it is printed. */
    Reply askCode(List<DossierCode> followed) {
        return reply(
                List.of(new Block.Heading(words.say("code.ask")), new Block.Paragraph(words.say("code.where"))),
                followed.stream()
                        .limit(4)
                        .map(code -> new Choice(code.written(), choice(ASK + code.written())))
                        .toList());
    }

    /** What was typed is no whole code. */
    Reply codeIncomplete() {
        return reply(words.say("code.incomplete"), words.say("code.where"));
    }

    /** The citizen has no code. */
    Reply noCode() {
        return reply(words.say("code.none"), atDesk());
    }

    /**
     * Asks for the digits.
     *
     * @param codes the dossiers, at least one
     * @param left whether more codes were named than are looked up at once
     */
    Reply askDigits(List<DossierCode> codes, boolean left) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(words.say("digits.ask", PhoneEnd.DIGITS, listed(codes))));
        blocks.add(new Block.Paragraph(words.say("digits.why")));
        if (left) {
            blocks.add(new Block.Paragraph(words.say("digits.most", codes.size())));
        }
        return reply(blocks, List.of());
    }

    /** What was given is not so many digits. */
    Reply digitsNeeded() {
        return reply(words.say("digits.needed", PhoneEnd.DIGITS));
    }

    /** A whole number was given, which nobody needs. */
    Reply digitsTooMany() {
        return reply(words.say("digits.many", PhoneEnd.DIGITS));
    }

    /** The citizen does not know which telephone stands on the dossier. */
    Reply digitsUnknown() {
        return reply(words.say("digits.unknown"), atDesk());
    }

    /** It is being looked up. */
    Reply looking(List<DossierCode> codes) {
        return reply(words.say("looking", listed(codes)));
    }

    /** It is still being looked up. */
    Reply stillLooking(List<DossierCode> codes) {
        return reply(words.say("looking.still", listed(codes)), atDesk());
    }

    /**
     * It is watched, and nothing has changed since what was told last.
     *
     * @param read when it was read last; empty where that is not known
     */
    Reply stillFollowing(List<DossierCode> codes, Optional<Instant> read) {
        String still = read.map(at -> at.atZone(Desk.ZONE))
                .map(at -> words.say(
                        "following.still.at",
                        listed(codes),
                        MINUTE.format(at),
                        words.dates().day(at.toLocalDate())))
                .orElseGet(() -> words.say("following.still", listed(codes)));
        return reply(
                List.of(new Block.Paragraph(still), new Block.Paragraph(atDesk())),
                codes.size() == 1
                        ? List.of(new Choice(
                                words.say("choice.end"),
                                choice(END + codes.getFirst().written())))
                        : List.of());
    }

    /**
     * Code and digits do not belong together, or there is no such code: the same words for both.
     *
     * @param beside whether something else is being filled in, so that other digits are not simply typed next
     */
    Reply noMatch(DossierCode code, boolean beside) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(words.say("nomatch", code.written(), PhoneEnd.DIGITS)));
        blocks.add(new Block.Paragraph(words.say("nomatch.what", atDesk())));
        if (beside) {
            blocks.add(new Block.Paragraph(words.say("nomatch.beside")));
        }
        return reply(blocks, List.of(new Choice(words.say("choice.again"), choice(ASK + code.written()))));
    }

    /** Too often tried. */
    Reply tooMany() {
        return reply(words.say("toomany"), atDesk());
    }

    /** The source does not answer now and is asked again. */
    Reply delayed(DossierCode code, long minutes) {
        return reply(words.say("delayed", code.written(), minutes));
    }

    /** The source did not answer for as long as it was asked. */
    Reply givenUp(DossierCode code) {
        return reply(
                List.of(
                        new Block.Heading(words.say("givenup", code.written())),
                        new Block.Paragraph(words.say("givenup.what", atDesk()))),
                List.of(new Choice(words.say("choice.again"), choice(ASK + code.written()))));
    }

    /** The digits are right, and what the source says of it cannot be used. */
    Reply unreadable(DossierCode code) {
        return reply(
                List.of(
                        new Block.Heading(words.say("unreadable", code.written())),
                        new Block.Paragraph(words.say("unreadable.what", atDesk()))),
                List.of(new Choice(words.say("choice.again"), choice(ASK + code.written()))));
    }

    /**
     * How far it is.
     *
     * @param news whether it is told because it has changed
     * @param following whether the citizen is told of changes
     */
    Reply status(Dossier dossier, LocalDate today, boolean news, boolean following) {
        var blocks = new ArrayList<Block>();
        String where = words.say("stage." + dossier.stage().word());
        blocks.add(new Block.Heading(
                words.say(news ? "status.news" : "status", dossier.code().written(), where)));
        blocks.add(new Block.Facts(facts(dossier)));
        timing(dossier, today, blocks);
        if (!dossier.note().isEmpty()) {
            blocks.add(new Block.Quote(words.say("note"), dossier.note()));
        }
        if (!dossier.apology().isEmpty()) {
            blocks.add(new Block.Quote(words.say("apology"), dossier.apology()));
        }
        String next = next(dossier);
        if (!next.isEmpty()) {
            blocks.add(new Block.Paragraph(next));
        }
        var choices = new ArrayList<Choice>();
        if (!dossier.stage().isFinal()) {
            choices.add(
                    following
                            ? new Choice(
                                    words.say("choice.end"),
                                    choice(END + dossier.code().written()))
                            : new Choice(
                                    words.say("choice.follow"),
                                    choice(FOLLOW + dossier.code().written())));
        }
        return reply(blocks, choices);
    }

    Reply following(DossierCode code) {
        return reply(
                List.of(new Block.Paragraph(words.say("following", code.written()))),
                List.of(new Choice(words.say("choice.end"), choice(END + code.written()))));
    }

    Reply tooManyFollowed() {
        return reply(words.say("following.most", FollowTable.MOST));
    }

    Reply ended(DossierCode code) {
        return reply(words.say("ended", code.written()));
    }

    Reply endedAll() {
        return reply(words.say("ended.all"));
    }

    Reply followsNothing() {
        return reply(words.say("ended.none"));
    }

    /** Which of several is not to be told of any more. */
    Reply whichEnds(List<DossierCode> followed) {
        var choices = new ArrayList<Choice>();
        followed.stream()
                .limit(5)
                .forEach(code -> choices.add(new Choice(code.written(), choice(END + code.written()))));
        choices.add(new Choice(words.say("choice.end-all"), choice(END_ALL)));
        return reply(List.of(new Block.Paragraph(words.say("ended.which"))), choices);
    }

    private List<Block.Fact> facts(Dossier dossier) {
        DateWords dates = words.dates();
        var facts = new ArrayList<Block.Fact>();
        fact(facts, "📄", "fact.procedure", dossier.procedure());
        fact(facts, "", "fact.step", dossier.step());
        fact(facts, "📍", "fact.unit", dossier.unit());
        fact(facts, "", "fact.officer", dossier.officer());
        LocalDate received = dossier.receivedOn();
        fact(facts, "", "fact.received", received == null ? "" : dates.day(received));
        LocalDate promised = dossier.promisedOn();
        fact(facts, "⏱", "fact.promised", promised == null ? words.say("promised.unknown") : dates.day(promised));
        LocalDate finished = dossier.finishedOn();
        fact(facts, "✓", "fact.finished", finished == null ? "" : dates.day(finished));
        return facts;
    }

    private void fact(List<Block.Fact> facts, String sign, String key, String text) {
        if (!text.isEmpty()) {
            facts.add(new Block.Fact(sign, words.say(key), text));
        }
    }

    /** Late is said as late, with what there is of an apology. */
    private void timing(Dossier dossier, LocalDate today, List<Block> blocks) {
        LocalDate promised = dossier.promisedOn();
        if (promised == null) {
            return;
        }
        if (dossier.isOverdue(today) && dossier.stage() == DossierStage.OTHER) {
            blocks.add(new Block.Paragraph(words.say("passed", atDesk())));
        } else if (dossier.isOverdue(today)) {
            int late = desk.calendar().workingDaysBetween(promised, today);
            blocks.add(new Block.Paragraph(
                    late == 0 ? words.say("overdue.today") : words.say("overdue", Integer.toString(late))));
            if (dossier.apology().isEmpty()) {
                blocks.add(new Block.Paragraph(words.say("overdue.noletter", atDesk())));
            }
        } else if (dossier.cameLate()) {
            blocks.add(new Block.Paragraph(words.say("camelate")));
        } else if (dossier.stage().isRunning() && promised.equals(today)) {
            blocks.add(new Block.Paragraph(words.say("due.today")));
        } else if (dossier.stage().isRunning()) {
            int left = desk.calendar().workingDaysBetween(today, promised);
            blocks.add(new Block.Paragraph(words.say("intime", Integer.toString(left))));
        }
    }

    private String next(Dossier dossier) {
        return switch (dossier.stage()) {
            case READY -> words.say("next.ready", atDesk());
            case SUPPLEMENT -> words.say("next.supplement", atDesk());
            case PAYMENT -> words.say("next.payment");
            case REFUSED -> words.say("next.refused", atDesk());
            case RECEIVED, PROCESSING, RETURNED, WITHDRAWN, SUSPENDED, OTHER -> "";
        };
    }

    /** Where to ask a person. */
    private String atDesk() {
        if (desk.place().isEmpty() && desk.phone().isEmpty()) {
            return words.say("desk.unknown");
        }
        String place = desk.place().isEmpty() ? words.say("desk.place") : desk.place();
        return desk.phone().isEmpty() ? words.say("desk", place) : words.say("desk.phone", place, desk.phone());
    }

    private static String listed(List<DossierCode> codes) {
        return codes.stream().map(DossierCode::written).collect(Collectors.joining(", "));
    }

    private static String choice(String value) {
        return "s:" + SERVICE + ":" + value;
    }

    private static Reply reply(String... paragraphs) {
        var blocks = new ArrayList<Block>();
        for (String paragraph : paragraphs) {
            blocks.add(new Block.Paragraph(paragraph));
        }
        return reply(blocks, List.of());
    }

    private static Reply reply(List<? extends Block> blocks, List<Choice> choices) {
        return new Reply(Outcome.NOTICE, List.copyOf(blocks), choices, List.of(), List.of(), List.of());
    }
}
