package vn.motcua.assistant.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What is said of appointments, in one language. */
final class AppointmentReplies {

    private static final int MOST_DAYS = 5;
    private static final int MOST_TIMES = 8;
    private static final String PREFIX = "s:" + AppointmentTalk.NAME + ":";

    private final Texts texts;

    AppointmentReplies(Language language) {
        this.texts = Texts.in(language);
    }

    Texts texts() {
        return texts;
    }

    Reply say(Outcome outcome, String key, Object... arguments) {
        return texts.reply(outcome, texts.say(key, arguments), List.of());
    }

    /** For what, of several. */
    Reply whichService(String lead, List<CounterService> services) {
        return texts.reply(
                Outcome.CLARIFY,
                lead,
                services.stream()
                        .limit(MOST_TIMES)
                        .map(one -> new Choice(one.called(texts.language()), PREFIX + "v." + one.id()))
                        .toList());
    }

    /** On which day, of those that have places. */
    Reply whichDay(String lead, CounterService service, List<Slot> free, long moving) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        free.forEach(slot -> days.merge(slot.day(), slot.free(), Integer::sum));
        List<Choice> choices = days.entrySet().stream()
                .limit(MOST_DAYS)
                .map(day -> new Choice(
                        texts.say("choice.day", texts.day(day.getKey()), day.getValue()),
                        PREFIX + "d." + service.id() + "." + moving + "."
                                + day.getKey().toEpochDay()))
                .toList();
        return texts.reply(Outcome.CLARIFY, lead, choices);
    }

    /** At which time of one day or, where none is left there, of the next ones. */
    Reply whichTime(String lead, CounterService service, List<Slot> free, long moving) {
        boolean oneDay = free.stream().map(Slot::day).distinct().count() == 1;
        var choices = new ArrayList<Choice>();
        for (Slot slot : spread(free)) {
            String time = oneDay ? texts.time(slot.begins()) : texts.moment(slot.begins());
            choices.add(new Choice(
                    slot.free() > 1 ? texts.say("choice.time", time, slot.free()) : time, take(service, slot, moving)));
        }
        choices.add(new Choice(texts.say("choice.other-day"), PREFIX + "o." + service.id() + "." + moving));
        return texts.reply(Outcome.CLARIFY, lead, choices);
    }

    /** Whether this is the time; one press makes the appointment. */
    Reply sure(CounterService service, Counter counter, Slot slot, long moving) {
        String key = moving == 0 ? "sure.book" : "sure.move";
        return texts.reply(
                Outcome.CLARIFY,
                texts.say(
                        key,
                        service.called(texts.language()),
                        texts.moment(slot.begins()),
                        counter.called(texts.language())),
                List.of(
                        new Choice(
                                texts.say(moving == 0 ? "choice.book" : "choice.move-it"), take(service, slot, moving)),
                        new Choice(
                                texts.say("choice.other-time"),
                                PREFIX + "d." + service.id() + "." + moving + "."
                                        + slot.day().toEpochDay()),
                        new Choice(texts.say("choice.other-day"), PREFIX + "o." + service.id() + "." + moving)));
    }

    /** It is made, or moved. */
    Reply made(String key, CounterService service, Counter counter, Instant begins, String token, List<String> notes) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(texts.say(key)));
        blocks.add(facts(service, counter, begins));
        blocks.add(new Block.Paragraph(texts.say("code", AppointmentCode.of(token))));
        blocks.add(new Block.Picture("/appointment/" + token + "/qr.png", texts.say("qr.picture")));
        blocks.add(new Block.Link(texts.say("qr.link"), "/appointment/" + token));
        notes.forEach(note -> blocks.add(new Block.Paragraph(note)));
        return texts.reply(Outcome.NOTICE, blocks, List.of(move(), cancel()));
    }

    /** What is to come. */
    Reply mine(List<Appointment> open) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(texts.say("mine")));
        for (Appointment one : open) {
            blocks.add(facts(one.service(), one.counter(), one.begins()));
            blocks.add(new Block.Paragraph(texts.say("code", one.code())));
            blocks.add(new Block.Link(texts.say("qr.link"), "/appointment/" + one.token()));
        }
        return texts.reply(Outcome.NOTICE, blocks, List.of(move(), cancel()));
    }

    /** Which of several. */
    Reply whichOne(String key, String verb, List<Appointment> open) {
        return texts.reply(
                Outcome.CLARIFY,
                texts.say(key),
                open.stream()
                        .map(one -> new Choice(
                                texts.say(
                                        "choice.one",
                                        one.service().called(texts.language()),
                                        texts.moment(one.begins())),
                                PREFIX + verb + "." + one.id()))
                        .toList());
    }

    /** Whether it is really called off. */
    Reply sureToCancel(Appointment one) {
        return texts.reply(
                Outcome.CLARIFY,
                texts.say("sure.cancel", one.service().called(texts.language()), texts.moment(one.begins())),
                List.of(
                        new Choice(texts.say("choice.cancel-it"), PREFIX + "x." + one.id()),
                        new Choice(texts.say("choice.keep"), PREFIX + "keep")));
    }

    /** It is called off. */
    Reply cancelled(Appointment one) {
        return texts.reply(
                Outcome.NOTICE,
                texts.say("cancelled", one.service().called(texts.language()), texts.moment(one.begins())),
                List.of(new Choice(
                        texts.say("choice.again"), PREFIX + "v." + one.service().id())));
    }

    /** What a citizen is told by itself of an appointment. */
    Reply news(NoticeKind kind, Appointment one, Instant now) {
        String key = "news." + kind.word();
        var blocks = new ArrayList<Block>();
        if (kind == NoticeKind.REMINDER) {
            blocks.add(new Block.Heading(texts.say(
                    key,
                    Slots.day(one.begins()).equals(Slots.day(now))
                            ? texts.say("news.today", texts.time(one.begins()))
                            : texts.moment(one.begins()))));
            blocks.add(facts(one.service(), one.counter(), one.begins()));
            blocks.add(new Block.Paragraph(texts.say("code", one.code())));
            blocks.add(new Block.Link(texts.say("qr.link"), "/appointment/" + one.token()));
        } else {
            blocks.add(new Block.Paragraph(texts.say(
                    key,
                    one.service().called(texts.language()),
                    texts.moment(one.begins()),
                    one.counter().called(texts.language()))));
        }
        List<Choice> choices = switch (kind) {
            case REMINDER, MOVED -> List.of(move(), cancel());
            case CALLED_OFF, MISSED ->
                List.of(new Choice(
                        texts.say("choice.again"), PREFIX + "v." + one.service().id()));
            default -> List.of();
        };
        return texts.reply(Outcome.NOTICE, blocks, choices);
    }

    private Block facts(CounterService service, Counter counter, Instant begins) {
        String place = counter.place().isEmpty()
                ? counter.called(texts.language())
                : counter.called(texts.language()) + ", " + counter.place();
        return new Block.Facts(List.of(
                new Block.Fact("📄", texts.say("fact.what"), service.called(texts.language())),
                new Block.Fact("⏱", texts.say("fact.when"), texts.moment(begins)),
                new Block.Fact("📍", texts.say("fact.where"), place)));
    }

    private Choice move() {
        return new Choice(texts.say("choice.move"), PREFIX + "move");
    }

    private Choice cancel() {
        return new Choice(texts.say("choice.cancel"), PREFIX + "cancel");
    }

    private static String take(CounterService service, Slot slot, long moving) {
        long minute = BookingDeed.minuteOf(slot.begins());
        return PREFIX + (moving == 0 ? "b." + service.id() : "m." + moving) + "." + minute;
    }

    /** The first and the last and some between them, in order; all when they are few. */
    private static List<Slot> spread(List<Slot> free) {
        if (free.size() <= MOST_TIMES) {
            return free;
        }
        var chosen = new ArrayList<Slot>();
        for (int i = 0; i < MOST_TIMES; i++) {
            chosen.add(free.get(i * (free.size() - 1) / (MOST_TIMES - 1)));
        }
        return chosen;
    }
}
