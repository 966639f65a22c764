package vn.motcua.assistant.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/**
 * Answers from the directory. Its form is the question that still lacks a place: the day on which it was asked, a bar, and its words; so
 * nothing is kept that was not said.
 */
final class DirectoryService implements CitizenService {

    static final String NAME = "directory";

    private static final int MOST_CHOICES = 8;
    private static final int NEAREST = 3;
    private static final int LONGEST_LABEL = 60;

    private final Supplier<Directory> current;
    private final NamedCommunes communes;

    DirectoryService(Supplier<Directory> current, NamedCommunes communes) {
        this.current = current;
        this.communes = communes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ServiceReply> asked(ServiceRequest request) {
        Scene scene = new Scene(request, current.get());
        if (request.gesture() != null) {
            return scene.here()
                    .flatMap(here -> scene.nearest(scene.directory.ofKind(UnitKind.ONE_STOP), here))
                    .map(reply -> ServiceReply.of(reply).unlessAProcedureIsMeant());
        }
        if (TopicWords.emergency(request.read().terms())) {
            return Optional.of(ServiceReply.of(scene.notice("emergency")));
        }
        Optional<FactMatch.Found> fact = FactMatch.find(request.text(), scene.facts(), scene.today);
        if (fact.isPresent() && fact.get().likeness() >= FactMatch.SURE) {
            return fact.map(found -> ServiceReply.of(scene.fact(found.fact())));
        }
        Optional<ServiceReply> ofUnit = scene.reading(request.text(), scene.today)
                .flatMap(asked -> Meant.of(asked, request.read().terms(), request.procedure())
                        .map(meant -> scene.answer(asked, meant, request.text())));
        return ofUnit.or(() ->
                fact.map(found -> ServiceReply.of(scene.fact(found.fact())).unlessAProcedureIsMeant()));
    }

    @Override
    public Optional<ServiceReply> continued(ServiceRequest request, String form) {
        Scene scene = new Scene(request, current.get());
        return scene.question(form).flatMap(question -> {
            List<Unit> pool = scene.pool(question);
            if (request.gesture() != null) {
                return scene.here().flatMap(here -> scene.nearest(pool, here)).map(ServiceReply::of);
            }
            Optional<Asked> said = scene.reading(request.text(), scene.today);
            if (said.isPresent() && said.get().topic() != Topic.ABOUT) {
                return Optional.empty();
            }
            List<Unit> named = scene.named(request.text(), pool, said);
            return named.isEmpty() || named.size() == pool.size() && pool.size() > 1
                    ? Optional.empty()
                    : Optional.of(scene.choose(question, named, form));
        });
    }

    @Override
    public ServiceReply pressed(ServiceRequest request, String form, String value) {
        Scene scene = new Scene(request, current.get());
        Optional<Asked> question = scene.question(form);
        String what = value.isEmpty() ? "" : value.substring(1);
        if (value.startsWith("c") && question.isPresent()) {
            List<Unit> there = scene.pool(question.get()).stream()
                    .filter(unit -> unit.commune().equals(what))
                    .toList();
            return there.isEmpty()
                    ? ServiceReply.of(scene.notice("unknown.nothing"))
                    : scene.choose(question.get(), there, form);
        }
        String[] parts = what.split(":", 2);
        Unit unit = parts[0].matches("\\d{1,18}") ? scene.directory.unit(Long.parseLong(parts[0])) : null;
        if (unit == null) {
            return ServiceReply.of(scene.notice("unknown.nothing"));
        }
        if (value.startsWith("u") && question.isPresent()) {
            return ServiceReply.of(scene.answer(unit, question.get()));
        }
        Topic topic = Arrays.stream(Topic.values())
                .filter(known -> parts.length > 1 && word(known).equals(parts[1]))
                .findFirst()
                .orElse(Topic.ABOUT);
        return ServiceReply.of(scene.answers().of(unit, topic, new AskedDay.None(), null, ""));
    }

    @Override
    public ServiceReply standing(ServiceRequest request, String form) {
        Scene scene = new Scene(request, current.get());
        return scene.question(form)
                .map(question -> scene.choose(question, scene.pool(question), form))
                .orElseGet(() -> ServiceReply.of(scene.notice("unknown.nothing")));
    }

    /** The quick reply for something about a unit. */
    static String valueOf(Topic topic, Unit unit) {
        return "s:" + NAME + ":a" + unit.id() + ":" + word(topic);
    }

    private static String word(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    /** One message in front of one snapshot. */
    private final class Scene {

        final ServiceRequest request;
        final Directory directory;
        final LocalDateTime now;
        final LocalDate today;
        final DirectoryWords words;
        private final DirectoryReading reading;

        Scene(ServiceRequest request, Directory directory) {
            this.request = request;
            this.directory = directory;
            this.now = LocalDateTime.ofInstant(request.at(), Desk.ZONE);
            this.today = now.toLocalDate();
            this.words = DirectoryWords.in(request.language());
            this.reading = new DirectoryReading(directory);
        }

        Optional<Asked> reading(String text, LocalDate day) {
            return reading.read(text, request.knowledge().search().read(text).terms(), day)
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
                List<Unit> receiving = meant.stream()
                        .filter(unit -> !unit.receptions().isEmpty())
                        .toList();
                meant = receiving.isEmpty() ? meant : receiving;
            }
            if (!asked.communes().isEmpty()) {
                return meant.stream()
                        .filter(unit ->
                                unit.commune().isEmpty() || asked.communes().contains(unit.commune()))
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
            var communes = new LinkedHashMap<String, String>();
            units.forEach(unit -> communes.putIfAbsent(unit.commune(), unit.communeName()));
            boolean byCommune = communes.size() > 1 && !communes.containsKey("");
            var choices = new ArrayList<Choice>();
            if (byCommune) {
                communes.forEach((code, commune) -> choices.add(new Choice(commune, choice("c" + code))));
            } else {
                units.forEach(unit -> choices.add(new Choice(label(unit), choice("u" + unit.id()))));
            }
            boolean all = choices.size() <= MOST_CHOICES;
            String question = byCommune ? "ask.commune" : all ? "ask.unit" : "ask.unit.typed";
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Heading(words.say(question)));
            if (asked.topic() == Topic.NEAREST) {
                blocks.add(new Block.Paragraph(words.say("ask.location")));
            }
            Reply reply =
                    new Reply(Outcome.CLARIFY, blocks, all ? choices : List.of(), List.of(), List.of(), List.of());
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
            List<String> communes = reading.communesIn(text);
            List<Unit> there = pool.stream()
                    .filter(unit -> communes.contains(unit.commune()))
                    .toList();
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
                    List.of(new Block.Heading(text), new Block.Paragraph(words.say("unknown.ask"))),
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
                            new Block.Origin(
                                    words.say("origin", request.knowledge().operator()))),
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
}
