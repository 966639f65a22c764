package vn.motcua.assistant.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import vn.motcua.assistant.dialogue.MessageBundle;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.place.Area;
import vn.motcua.knowledge.place.Commune;
import vn.motcua.knowledge.place.OldCommune;
import vn.motcua.knowledge.place.PlaceQuestion;
import vn.motcua.knowledge.place.PlaceQuestion.Option;
import vn.motcua.knowledge.place.PlaceQuestion.Splitting;
import vn.motcua.knowledge.place.PlaceTable;

/** What is said about places, in one language. */
final class PlaceReplies {

    /** Of how many old communes all are named. */
    private static final int MOST_NAMED = 14;

    private final PlaceTable table;
    private final MessageBundle messages;
    private final String remembered;

    PlaceReplies(PlaceTable table, ServiceRequest request) {
        this.table = table;
        this.messages = PlaceMessages.in(request.language());
        this.remembered = request.commune();
    }

    /** Today's commune, what it was made of, and the offer to remember it. */
    Reply found(Commune commune, List<OldCommune> old) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                old.isEmpty()
                        ? messages.say("found.today", capital(commune.written()))
                        : messages.say("found.old", capital(written(old)), commune.written())));
        blocks.add(new Block.Paragraph(madeOf(commune)));
        var choices = new ArrayList<Choice>();
        if (commune.code().equals(remembered)) {
            blocks.add(new Block.Paragraph(messages.say("found.remembered")));
            choices.add(choice("choice.forget", PlaceChoice.FORGET));
        } else {
            blocks.add(new Block.Paragraph(messages.say("remember.offer")));
            choices.add(choice("choice.remember", PlaceChoice.REMEMBER + commune.code()));
            choices.add(choice("choice.no", PlaceChoice.NO));
        }
        blocks.add(new Block.Origin(messages.say("origin")));
        return reply(Outcome.ANSWER, blocks, choices);
    }

    private static String written(List<OldCommune> old) {
        return old.stream().map(OldCommune::written).distinct().collect(Collectors.joining("; "));
    }

    private String madeOf(Commune commune) {
        List<OldCommune> sources = table.sourcesOf(commune);
        Map<String, List<String>> byDistrict = new LinkedHashMap<>();
        for (OldCommune source : sources) {
            String name = source.name().written();
            byDistrict
                    .computeIfAbsent(district(source, commune), none -> new ArrayList<>())
                    .add(source.divided() ? messages.say("made-of.part", name) : name);
        }
        String names = byDistrict.entrySet().stream()
                .map(group -> group.getValue().stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + " ("
                        + group.getKey() + ")")
                .collect(Collectors.joining("; "));
        return messages.say("made-of", capital(commune.name().written()), names);
    }

    /** With its province where that was another one. */
    private static String district(OldCommune source, Commune commune) {
        return source.province().name().equals(commune.province().name().name())
                ? source.district().written()
                : source.district().written() + ", " + source.province().written();
    }

    /** The one question that is open: what was understood, and the options where they are few. */
    Reply question(String said, PlaceQuestion question) {
        Splitting splitting = question.splitting();
        var blocks = new ArrayList<Block>();
        OldCommune divided =
                question.options().getFirst().candidates().getFirst().old();
        if (splitting == Splitting.PART && divided != null) {
            blocks.add(new Block.Heading(messages.say(
                    "question.divided",
                    capital(divided.written()),
                    question.options().size())));
        } else if (!said.isEmpty()) {
            blocks.add(new Block.Heading(messages.say("question.several", said)));
        }
        blocks.add(new Block.Paragraph(messages.say((question.shown() ? "question." : "question.open.")
                + splitting.name().toLowerCase(Locale.ROOT))));
        return reply(Outcome.CLARIFY, blocks, options(question));
    }

    /** Only a district or a province was understood. */
    Reply within(Area area, PlaceQuestion question) {
        String provinces = area.communes().stream()
                .map(commune -> commune.province().name())
                .distinct()
                .map(name -> name.written())
                .collect(Collectors.joining(", "));
        var blocks = new ArrayList<Block>();
        if (area.district() != null) {
            blocks.add(new Block.Heading(messages.say(
                    "within.district", capital(area.written()), area.communes().size(), provinces)));
        } else if (!provinces.equals(area.province().written())) {
            blocks.add(new Block.Heading(messages.say("within.province", capital(area.written()), provinces)));
        }
        blocks.add(new Block.Paragraph(messages.say("within.question", area.written())));
        return reply(Outcome.CLARIFY, blocks, options(question));
    }

    private List<Choice> options(PlaceQuestion question) {
        var choices = new ArrayList<Choice>();
        if (question.shown()) {
            for (int i = 0; i < question.options().size(); i++) {
                choices.add(new Choice(
                        label(question, question.options().get(i)), PlaceChoice.value(PlaceChoice.OPTION + i)));
            }
        }
        if (question.splitting() == Splitting.PART) {
            choices.add(choice("choice.unknown", PlaceChoice.UNKNOWN));
        }
        return choices;
    }

    /** As short as it can be told apart. */
    private String label(PlaceQuestion question, Option option) {
        var first = option.candidates().getFirst();
        boolean oneProvince = question.options().stream()
                        .flatMap(one -> one.candidates().stream())
                        .map(candidate -> candidate.commune().province())
                        .distinct()
                        .count()
                == 1;
        return capital(
                switch (question.splitting()) {
                    case PROVINCE -> option.label();
                    case PART, COMMUNE ->
                        oneProvince
                                ? first.commune().name().written()
                                : first.commune().written();
                    case DISTRICT -> {
                        var old = first.old();
                        yield old == null
                                ? messages.say(
                                        "option.today", first.commune().name().written())
                                : oneProvince ? old.district().written() : option.label();
                    }
                });
    }

    /** Which part of a divided commune the citizen lives in is not known. */
    Reply unknown(List<Commune> communes) {
        return notice(messages.say(
                "unknown",
                communes.stream()
                        .map(Commune::written)
                        .distinct()
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining("; "))));
    }

    Reply remembered(Commune commune) {
        return reply(
                Outcome.NOTICE,
                List.of(new Block.Paragraph(messages.say("remember.done", commune.written()))),
                List.of(choice("choice.forget", PlaceChoice.FORGET)));
    }

    Reply told(Commune commune) {
        return reply(
                Outcome.NOTICE,
                List.of(new Block.Paragraph(messages.say("remember.told", commune.written()))),
                List.of(choice("choice.forget", PlaceChoice.FORGET)));
    }

    /** Something without options. */
    Reply say(String key) {
        return notice(messages.say(key));
    }

    /** The place itself is asked for. */
    Reply asking(String key) {
        return reply(Outcome.CLARIFY, List.of(new Block.Paragraph(messages.say(key))), List.of());
    }

    private static Reply notice(String text) {
        return reply(Outcome.NOTICE, List.of(new Block.Paragraph(text)), List.of());
    }

    private static Reply reply(Outcome outcome, List<Block> blocks, List<Choice> choices) {
        return new Reply(outcome, blocks, List.copyOf(new LinkedHashSet<>(choices)), List.of(), List.of(), List.of());
    }

    private Choice choice(String key, String value) {
        return new Choice(messages.say(key), PlaceChoice.value(value));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
