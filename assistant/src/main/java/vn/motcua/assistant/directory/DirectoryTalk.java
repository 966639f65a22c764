package vn.motcua.assistant.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.DeskLine;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.text.Term;

/** What is said to one message in front of one snapshot. */
final class DirectoryTalk {

    private static final int MOST_CHOICES = 8;
    private static final int NEAREST = 3;
    private static final int LONGEST_LABEL = 60;

    final Directory directory;
    final LocalDate today;
    private final ServiceRequest request;
    private final LocalDateTime now;
    private final DirectoryWords words;
    private final DirectoryReading reading;
    private final NamedCommunes communes;

    DirectoryTalk(ServiceRequest request, DirectoryReading reading, NamedCommunes communes) {
        this.request = request;
        this.reading = reading;
        this.communes = communes;
        this.directory = reading.directory();
        this.now = LocalDateTime.ofInstant(request.at(), Desk.ZONE);
        this.today = now.toLocalDate();
        this.words = DirectoryWords.in(request.language());
    }

    Optional<Asked> reading(String text, LocalDate day) {
        List<Term> read = text.equals(request.text())
                ? request.read().terms()
                : request.knowledge().search().read(text).terms();
        return reading.read(text, read, day)
                .map(asked -> asked.communes().isEmpty() ? byOtherNames(asked, text) : asked);
    }

    /** A commune that the directory does not know by this name may be one of its own. */
    private Asked byOtherNames(Asked asked, String text) {
        List<String> codes = communes.in(text).stream()
                .filter(directory.communes()::containsKey)
                .toList();
        return codes.isEmpty() ? asked : asked.in(codes);
    }

    UnitAnswers answers() {
        return new UnitAnswers(directory, words, now, request.knowledge().operator());
    }

    /** The place on the map that came with the message. */
    Optional<MapPoint> here() {
        return request.gesture() == Gesture.LOCATION ? MapPoint.parse(request.text()) : Optional.empty();
    }

    /** The question that lacks a place, read on the day on which it was asked. */
    Optional<Asked> question(String form) {
        int bar = form.indexOf('|');
        if (bar < 0) {
            return Optional.empty();
        }
        try {
            return reading(form.substring(bar + 1), LocalDate.parse(form.substring(0, bar)));
        } catch (DateTimeException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    List<DirectoryFact> facts() {
        return directory.facts().stream()
                .filter(fact -> fact.commune().isEmpty()
                        || request.commune().isEmpty()
                        || fact.commune().equals(request.commune()))
                .toList();
    }

    ServiceReply answer(Asked asked, Meant meant, String text) {
        ServiceReply reply = asked.elsewhere().isEmpty() || isOurs(asked.elsewhere())
                ? choose(asked, pool(asked), today + "|" + text)
                : ServiceReply.of(missing(words.say("unknown.place", asked.elsewhere())));
        return meant == Meant.SURELY ? reply : reply.unlessAProcedureIsMeant();
    }

    /** A commune that is none of the units' may still stand in their names and addresses, or be the operator itself. */
    private boolean isOurs(String commune) {
        String folded = DirectoryReading.folded(commune);
        return directory.units().stream()
                        .anyMatch(unit -> DirectoryReading.contains(unit.name() + " " + unit.address(), folded))
                || DirectoryReading.contains(request.knowledge().operator(), folded);
    }

    /** The units that the question may mean. */
    List<Unit> pool(Asked asked) {
        List<Unit> meant = asked.named().isEmpty() ? ofKinds(asked) : asked.named();
        if (asked.topic() == Topic.RECEPTION && asked.named().isEmpty()) {
            List<Unit> receiving =
                    meant.stream().filter(unit -> !unit.receptions().isEmpty()).toList();
            meant = receiving.isEmpty() ? meant : receiving;
        }
        if (!asked.communes().isEmpty()) {
            return meant.stream()
                    .filter(unit -> unit.commune().isEmpty() || asked.communes().contains(unit.commune()))
                    .toList();
        }
        List<Unit> near = meant.stream()
                .filter(unit -> unit.commune().equals(request.commune()))
                .toList();
        return near.isEmpty() ? meant : near;
    }

    private List<Unit> ofKinds(Asked asked) {
        if (!asked.kinds().isEmpty()) {
            List<Unit> found = directory.units().stream()
                    .filter(unit -> asked.kinds().contains(unit.kind()))
                    .toList();
            boolean stands = found.isEmpty() && asked.kinds().equals(Set.of(UnitKind.COMMITTEE));
            return stands ? directory.ofKind(UnitKind.ONE_STOP) : found;
        }
        return switch (asked.topic()) {
            case RECEPTION ->
                directory.units().stream()
                        .filter(unit -> !unit.receptions().isEmpty() || unit.kind() == UnitKind.COMMITTEE)
                        .toList();
            case ENROLMENT, TIMETABLE ->
                directory.units().stream()
                        .filter(unit -> unit.kind().isSchool())
                        .toList();
            case NEAREST -> handling();
            case HOURS, ADDRESS, PHONE, ABOUT -> theDesk();
        };
    }

    /** Where what is talked about is handed in. */
    private List<Unit> handling() {
        if (request.procedure().isEmpty()) {
            return theDesk();
        }
        String field = request.knowledge().search().catalogue().procedures().stream()
                .filter(procedure -> procedure.code().value().equals(request.procedure()))
                .findFirst()
                .map(procedure -> procedure.field())
                .orElse("");
        List<Unit> handling = directory.handling(request.procedure(), field);
        return handling.isEmpty() ? theDesk() : handling;
    }

    /** Whom people mean who name nobody. */
    private List<Unit> theDesk() {
        List<Unit> desks = directory.ofKind(UnitKind.ONE_STOP);
        return desks.isEmpty() ? directory.ofKind(UnitKind.COMMITTEE) : desks;
    }

    /** The answer where one unit is left, else one short question. */
    ServiceReply choose(Asked asked, List<Unit> units, String form) {
        if (units.isEmpty()) {
            return ServiceReply.of(missing(whatIsMissing(asked)));
        }
        if (units.size() == 1) {
            return ServiceReply.of(answer(units.getFirst(), asked));
        }
        var here = new LinkedHashMap<String, String>();
        units.forEach(unit -> here.putIfAbsent(unit.commune(), unit.communeName()));
        boolean byCommune = here.size() > 1 && !here.containsKey("");
        var choices = new ArrayList<Choice>();
        if (byCommune) {
            here.forEach((code, commune) -> choices.add(new Choice(commune, DirectoryService.value("c" + code))));
        } else {
            units.forEach(unit -> choices.add(new Choice(label(unit), DirectoryService.value("u" + unit.id()))));
        }
        boolean all = choices.size() <= MOST_CHOICES;
        String question = byCommune ? "ask.commune" : all ? "ask.unit" : "ask.unit.typed";
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(words.say(question)));
        if (asked.topic() == Topic.NEAREST) {
            blocks.add(new Block.Paragraph(words.say("ask.location")));
        }
        Reply reply = new Reply(Outcome.CLARIFY, blocks, all ? choices : List.of(), List.of(), List.of(), List.of());
        return ServiceReply.of(reply).keeping(form);
    }

    private String label(Unit unit) {
        String name = words.name(unit);
        return name.length() > LONGEST_LABEL ? name.substring(0, LONGEST_LABEL - 1) + "…" : name;
    }

    Reply answer(Unit unit, Asked asked) {
        return answers().of(unit, asked.topic(), asked.day(), asked.part(), asked.leaders());
    }

    Optional<Reply> nearest(List<Unit> among, MapPoint here) {
        List<Directory.Near> near = directory.nearest(among, here, NEAREST);
        return near.isEmpty() ? Optional.empty() : Optional.of(answers().nearest(near));
    }

    /** Those of some units that an answer names: by their commune or by their own words. */
    List<Unit> named(String text, List<Unit> pool, Optional<Asked> said) {
        List<String> named = reading.communesIn(text);
        List<Unit> there =
                pool.stream().filter(unit -> named.contains(unit.commune())).toList();
        if (!there.isEmpty()) {
            return there;
        }
        List<Unit> own = reading.namedIn(text, pool);
        return own.isEmpty()
                ? said.map(asked -> pool.stream()
                                .filter(unit -> asked.kinds().contains(unit.kind()))
                                .toList())
                        .orElse(List.of())
                : own;
    }

    private String whatIsMissing(Asked asked) {
        if (directory.units().isEmpty()) {
            return words.say("unknown.nothing");
        }
        UnitKind kind = asked.kinds().stream()
                .sorted()
                .findFirst()
                .orElse(asked.topic() == Topic.RECEPTION ? UnitKind.COMMITTEE : UnitKind.ONE_STOP);
        String place = asked.communes().isEmpty()
                ? ""
                : directory.communes().getOrDefault(asked.communes().getFirst(), "");
        return place.isEmpty()
                ? words.say("unknown.unit", words.kind(kind))
                : words.say("unknown.unit.at", words.kind(kind), place);
    }

    private Reply missing(String text) {
        return new Reply(
                Outcome.OUT_OF_SCOPE,
                List.of(
                        new Block.Heading(text),
                        new Block.Paragraph(DeskLine.of(request.knowledge().desk(), request.language())),
                        new Block.Paragraph(words.say("unknown.ask"))),
                List.of(UnitAnswers.officer(words)),
                List.of(),
                List.of(),
                List.of());
    }

    Reply fact(DirectoryFact fact) {
        String answer = words.english() && !fact.answerEn().isEmpty() ? fact.answerEn() : fact.answer();
        return new Reply(
                Outcome.ANSWER,
                List.of(
                        new Block.Paragraph(answer),
                        new Block.Origin(words.say("origin", request.knowledge().operator()))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Reply notice(String key) {
        return new Reply(
                Outcome.NOTICE,
                List.of(new Block.Paragraph(words.say(key))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
