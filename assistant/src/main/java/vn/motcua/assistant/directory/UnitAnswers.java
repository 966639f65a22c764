package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What is replied about one unit: a line that answers, the facts to act upon, where they come from. */
final class UnitAnswers {

    private static final int HANDLED_SHOWN = 6;

    private final Directory directory;
    private final DirectoryWords words;
    private final LocalDateTime now;
    private final String operator;

    UnitAnswers(Directory directory, DirectoryWords words, LocalDateTime now, String operator) {
        this.directory = directory;
        this.words = words;
        this.now = now;
        this.operator = operator;
    }

    /** The answer to what was asked. */
    Reply of(Unit unit, Topic topic, AskedDay day, AskedDay.@Nullable Part part, String leader) {
        OpenDays open = directory.openDays(unit);
        if (!knows(unit, open, topic)) {
            return unknown(unit, open, topic);
        }
        HoursAnswer hours = new HoursAnswer(unit, open, now, words);
        List<String> lines = switch (topic) {
            case HOURS -> hours.of(day, part);
            case RECEPTION -> new ReceptionAnswer(unit, open, now.toLocalDate(), words).of(day, leader);
            case PHONE -> List.of(words.say("head.phone", words.name(unit), unit.phone()));
            case ENROLMENT -> List.of(words.say("head.enrolment", words.name(unit)));
            case TIMETABLE -> List.of(words.say("head.timetable", words.name(unit)));
            case ADDRESS, NEAREST, ABOUT -> List.of(words.name(unit));
        };
        return reply(unit, open, topic, lines);
    }

    /** The nearest of some units; those without a place on the map are not among them. */
    Reply nearest(List<Directory.Near> near) {
        Unit first = near.getFirst().unit();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(words.say("head.nearest", words.name(first))));
        for (Directory.Near one : near) {
            blocks.add(new Block.Facts(List.of(new Block.Fact(
                    "📍", words.name(one.unit()), one.unit().address() + " (" + distance(one.metres()) + ")"))));
        }
        blocks.addAll(links(first));
        blocks.add(origin());
        return new Reply(
                Outcome.ANSWER,
                blocks,
                choices(first, directory.openDays(first), Topic.NEAREST),
                List.of(),
                List.of(),
                List.of());
    }

    private boolean knows(Unit unit, OpenDays open, Topic topic) {
        return switch (topic) {
            case HOURS -> open.known();
            case RECEPTION -> !unit.receptions().isEmpty();
            case ADDRESS, NEAREST -> !unit.address().isEmpty() || !unit.map().isEmpty();
            case PHONE -> !unit.phone().isEmpty();
            case ENROLMENT ->
                !unit.school().enrolment().isEmpty()
                        || unit.school().from() != null
                        || unit.school().to() != null;
            case TIMETABLE -> !unit.school().timetable().isEmpty();
            case ABOUT -> true;
        };
    }

    /** Nothing is made up: it is said that this is not known, and what to do. */
    private Reply unknown(Unit unit, OpenDays open, Topic topic) {
        String what = words.say("what." + topic.name().toLowerCase(Locale.ROOT));
        String toDo = unit.phone().isEmpty() ? words.say("unknown.ask") : words.say("unknown.call", unit.phone());
        var lines = new ArrayList<String>();
        lines.add(words.say("unknown", words.name(unit), what));
        lines.add(toDo);
        Reply reply = reply(unit, open, topic, lines);
        var choices = new ArrayList<>(reply.choices());
        choices.add(officer(words));
        return new Reply(Outcome.ANSWER, reply.blocks(), choices, reply.procedures(), reply.fields(), reply.sources());
    }

    /** Calls a person, as if that had been typed. */
    static Choice officer(DirectoryWords words) {
        String label = words.say("choice.officer");
        return new Choice(label, "q:" + label);
    }

    private Reply reply(Unit unit, OpenDays open, Topic topic, List<String> lines) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(DirectoryWords.sentence(lines.getFirst().strip())));
        lines.stream().skip(1).forEach(line -> blocks.add(new Block.Paragraph(line)));
        if (topic == Topic.ENROLMENT || topic == Topic.TIMETABLE) {
            blocks.addAll(school(unit, topic));
        }
        List<Block.Fact> facts = facts(unit, open, topic);
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
        String note = words.english() && !unit.noteEn().isEmpty() ? unit.noteEn() : unit.note();
        if (!note.isEmpty()) {
            blocks.add(new Block.Paragraph(note));
        }
        if (unit.kind() == UnitKind.POLICE || unit.kind() == UnitKind.CLINIC) {
            blocks.add(new Block.Paragraph(words.say("emergency.line")));
        }
        blocks.addAll(links(unit));
        blocks.add(origin());
        return new Reply(Outcome.ANSWER, blocks, choices(unit, open, topic), List.of(), List.of(), List.of());
    }

    private List<Block> school(Unit unit, Topic topic) {
        var blocks = new ArrayList<Block>();
        if (topic == Topic.TIMETABLE) {
            blocks.add(new Block.Paragraph(unit.school().timetable()));
            return blocks;
        }
        LocalDate today = now.toLocalDate();
        LocalDate from = unit.school().from();
        LocalDate to = unit.school().to();
        if (from != null || to != null) {
            String period = from == null
                    ? words.say("enrolment.to", date(to))
                    : to == null
                            ? words.say("enrolment.from", date(from))
                            : words.say("enrolment.from-to", date(from), date(to));
            boolean over = to != null && today.isAfter(to);
            boolean soon = from != null && today.isBefore(from);
            blocks.add(new Block.Paragraph(words.say("label.enrolment") + ": " + period + ". "
                    + words.say(over ? "enrolment.over" : soon ? "enrolment.soon" : "enrolment.open")));
        }
        if (!unit.school().enrolment().isEmpty()) {
            blocks.add(new Block.Paragraph(unit.school().enrolment()));
        }
        return blocks;
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "" : words.dates().date(day);
    }

    private List<Block.Fact> facts(Unit unit, OpenDays open, Topic topic) {
        var facts = new ArrayList<Block.Fact>();
        if (!unit.address().isEmpty()) {
            facts.add(new Block.Fact("📍", words.say("label.address"), unit.address()));
        }
        if (!unit.phone().isEmpty() && topic != Topic.PHONE) {
            facts.add(new Block.Fact("☎", words.say("label.phone"), unit.phone()));
        }
        if (topic != Topic.RECEPTION && topic != Topic.TIMETABLE) {
            new HoursAnswer(unit, open, now, words)
                    .week()
                    .ifPresent(week -> facts.add(new Block.Fact("⏱", words.say("label.hours"), week)));
        }
        if (topic == Topic.ABOUT || topic == Topic.PHONE) {
            add(facts, "label.email", unit.email());
            add(facts, "label.website", unit.website());
        }
        if (topic == Topic.ABOUT) {
            List<String> handled = unit.handles().stream()
                    .filter(entry -> !entry.matches("\\d\\.\\d{6}"))
                    .limit(HANDLED_SHOWN)
                    .toList();
            add(facts, "label.handles", String.join(", ", handled));
        }
        return facts;
    }

    private void add(List<Block.Fact> facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(new Block.Fact("", words.say(label), text));
        }
    }

    private List<Block> links(Unit unit) {
        var links = new ArrayList<Block>();
        if (!unit.map().isEmpty()) {
            links.add(new Block.Link(words.say("label.map"), unit.map()));
        }
        if (unit.id() > 0) {
            links.add(new Block.Link(words.say("label.page"), UnitPageController.PATH + "/" + unit.key()));
        }
        return links;
    }

    private Block origin() {
        return new Block.Origin(words.say("origin", operator));
    }

    private String distance(double metres) {
        return metres < 1000
                ? words.say("distance.metres", Math.round(metres / 10) * 10)
                : words.say("distance.kilometres", Math.round(metres / 100) / 10.0);
    }

    /** What else is known of the unit. */
    private List<Choice> choices(Unit unit, OpenDays open, Topic asked) {
        var choices = new ArrayList<Choice>();
        for (Topic topic :
                List.of(Topic.HOURS, Topic.ADDRESS, Topic.PHONE, Topic.RECEPTION, Topic.ENROLMENT, Topic.TIMETABLE)) {
            boolean shown = topic == asked
                    || asked != Topic.RECEPTION && asked != Topic.TIMETABLE && topic == Topic.HOURS
                    || topic == Topic.ADDRESS
                    || topic == Topic.PHONE;
            if (!shown && knows(unit, open, topic)) {
                choices.add(new Choice(
                        words.say("choice." + topic.name().toLowerCase(Locale.ROOT)),
                        DirectoryService.valueOf(topic, unit)));
            }
        }
        return choices;
    }
}
