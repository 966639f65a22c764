package vn.motcua.knowledge.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.knowledge.guide.CaseFile.AskedQuestion;

/**
 * What one walk covers: a procedure, or the procedures of a life event.
 *
 * @param id {@code p.} and a code, or {@code e.} and the id of a life event
 * @param name what it is called
 * @param intro what is said at the beginning; may be empty
 * @param questions what to ask, each once, in order
 * @param legs the procedures, in the order in which they are done; one for a single procedure
 */
public record Course(
        String id, BilingualText name, BilingualText intro, List<AskedQuestion> questions, List<Leg> legs) {

    /** Copies the lists. */
    public Course {
        questions = List.copyOf(questions);
        legs = List.copyOf(legs);
    }

    /**
     * One procedure of a walk.
     *
     * @param guide its guide
     * @param when in which case it is part of the walk
     * @param needs what it needs from the legs before; may be empty
     * @param together legs with the same text here are handled in one go; empty where it is handled alone
     */
    public record Leg(Guide guide, Condition when, BilingualText needs, BilingualText together) {}

    /** The walk through one procedure. */
    public static Course of(Guide guide) {
        var leg = new Leg(guide, Condition.ALWAYS, BilingualText.EMPTY, BilingualText.EMPTY);
        return new Course(
                "p." + guide.basis().code().value(),
                BilingualText.published(guide.basis().shortName()),
                BilingualText.EMPTY,
                asked(List.of(), List.of(leg)),
                List.of(leg));
    }

    /**
     * The walk through a life event.
     *
     * @param guides the guides of its parts that are in the catalogue, in the same order
     */
    public static Course of(LifeEvent event, List<Guide> guides) {
        var legs = new ArrayList<Leg>();
        for (LifeEvent.Part part : event.parts()) {
            guides.stream()
                    .filter(guide -> guide.basis().code().equals(part.code()))
                    .findFirst()
                    .ifPresent(guide -> legs.add(new Leg(guide, part.when(), part.needs(), part.together())));
        }
        return new Course("e." + event.id(), event.name(), event.intro(), asked(event.questions(), legs), legs);
    }

    /** Whether it covers a life event. */
    public boolean isLifeEvent() {
        return id.startsWith("e.");
    }

    /**
     * Each question once, with every reason for asking it; of the ways of handing in all that any leg has. The way is asked last,
     * because people choose it when they know what is to be done.
     */
    private static List<AskedQuestion> asked(List<CaseQuestion> own, List<Leg> legs) {
        var questions = new LinkedHashMap<String, CaseQuestion>();
        var reasons = new LinkedHashMap<String, List<List<Condition>>>();
        for (CaseQuestion question : own) {
            questions.put(question.key(), question);
            reasons.computeIfAbsent(question.key(), key -> new ArrayList<>()).add(List.of(question.when()));
        }
        for (Leg leg : legs) {
            for (CaseQuestion question : leg.guide().questions()) {
                questions.merge(question.key(), question, Course::withOptionsOfBoth);
                reasons.computeIfAbsent(question.key(), key -> new ArrayList<>())
                        .add(List.of(leg.when(), question.when()));
            }
        }
        var asked = new ArrayList<AskedQuestion>();
        for (Map.Entry<String, CaseQuestion> entry : questions.entrySet()) {
            if (!entry.getKey().equals(StandardQuestions.CHANNEL)) {
                asked.add(new AskedQuestion(entry.getValue(), reasons.getOrDefault(entry.getKey(), List.of())));
            }
        }
        CaseQuestion channel = questions.get(StandardQuestions.CHANNEL);
        if (channel != null) {
            asked.add(new AskedQuestion(channel, reasons.getOrDefault(StandardQuestions.CHANNEL, List.of())));
        }
        return inOrder(asked);
    }

    /**
     * Each question behind those that decide whether it is asked: one guide may ask first what another asks last. Otherwise as
     * they come; where two guides want it either way round, the one that comes first is asked first.
     */
    private static List<AskedQuestion> inOrder(List<AskedQuestion> asked) {
        var waiting = new ArrayList<>(asked);
        var open = new HashSet<String>();
        asked.forEach(each -> open.add(each.question().key()));
        var ordered = new ArrayList<AskedQuestion>();
        while (!waiting.isEmpty()) {
            AskedQuestion next = waiting.stream()
                    .filter(each -> decidedBy(each).stream().noneMatch(open::contains))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            open.remove(next.question().key());
            ordered.add(next);
        }
        return ordered;
    }

    /** The questions that decide whether one is asked; none for a question that is asked in any case. */
    private static Set<String> decidedBy(AskedQuestion asked) {
        if (asked.reasons().stream().anyMatch(reason -> reason.stream().allMatch(Condition.ALWAYS::equals))) {
            return Set.of();
        }
        var keys = new HashSet<String>();
        asked.reasons()
                .forEach(reason -> reason.forEach(condition ->
                        condition.anyOf().forEach(some -> keys.addAll(some.all().keySet()))));
        keys.remove(asked.question().key());
        return keys;
    }

    private static CaseQuestion withOptionsOfBoth(CaseQuestion one, CaseQuestion other) {
        var options = new ArrayList<>(one.options());
        for (CaseQuestion.Option option : other.options()) {
            if (one.option(option.id()).isEmpty()) {
                options.add(option);
            }
        }
        return new CaseQuestion(one.key(), one.kind(), one.ask(), one.again(), options, one.when());
    }
}
