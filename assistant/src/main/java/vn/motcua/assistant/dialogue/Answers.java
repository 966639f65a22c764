package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import vn.motcua.connector.Block;
import vn.motcua.connector.Block.Facts;
import vn.motcua.connector.Block.Heading;
import vn.motcua.connector.Block.Paper;
import vn.motcua.connector.Block.Papers;
import vn.motcua.connector.Block.Paragraph;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.question.Aspect;

/** Answers about one procedure: a short first screen, its origin, the rest and the neighbouring questions one tap away. */
final class Answers {

    /** Characters of quoted text on a screen with one aspect. */
    private static final int SCREEN = 900;

    /** The same for each aspect where several were asked. */
    private static final int SHARED_SCREEN = 450;

    /** The same for a part of the whole text, which only those open who want to read. */
    private static final int READING = 1500;

    private static final int MOST_ASPECTS = 4;
    private static final int LONGEST_NAME = 110;

    private static final List<Aspect> NEIGHBOURS = List.of(
            Aspect.DOCUMENTS,
            Aspect.FEE,
            Aspect.TIME,
            Aspect.WHERE,
            Aspect.STEPS,
            Aspect.FORM,
            Aspect.ONLINE,
            Aspect.WHO,
            Aspect.RESULT,
            Aspect.LAW);
    private static final int MOST_NEIGHBOURS = 3;

    private final Procedure procedure;
    private final Messages messages;
    private final PublishedFields fields;
    private final FeeRemarks remarks;

    /**
     * Answers on a procedure.
     *
     * @param timesInWords see {@link PublishedFields}
     * @param today what has ended before is said to have ended
     */
    Answers(Procedure procedure, Messages messages, List<String> timesInWords, LocalDate today) {
        this.procedure = procedure;
        this.messages = messages;
        this.fields = new PublishedFields(procedure, messages, timesInWords);
        this.remarks = FeeRemarks.of(procedure, messages, today);
    }

    /** The first screen for what was asked; nothing in particular gives the overview. */
    Reply first(List<Aspect> asked) {
        List<Aspect> aspects = asked.stream()
                .filter(aspect -> aspect != Aspect.OVERVIEW)
                .distinct()
                .limit(MOST_ASPECTS)
                .toList();
        return switch (aspects.size()) {
            case 0 -> overview();
            case 1 -> part(aspects.getFirst(), 0);
            default -> several(aspects);
        };
    }

    /** A part of one aspect, counted from 0; a number beyond the last gives the last. */
    Reply part(Aspect aspect, int number) {
        if (aspect == Aspect.OVERVIEW) {
            return overview();
        }
        List<List<Block>> parts = partsOf(aspect);
        int shown = Math.min(number, parts.size() - 1);
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(partTitle(title(aspect), shown, parts.size())));
        blocks.addAll(parts.get(shown));
        // At once, and where the text ends: whoever reads only one of them must know.
        if (shown == 0 || shown == parts.size() - 1) {
            blocks.addAll(remarks.on(aspect));
        }
        List<Choice> more = shown + 1 < parts.size()
                ? List.of(
                        choice(messages.say("choice.more"), new ChoiceValue.Part(procedure.code(), aspect, shown + 1)))
                : List.of();
        return reply(blocks, more, Set.of(aspect));
    }

    /** How many parts an aspect has, 1 or more. */
    int partsIn(Aspect aspect) {
        return partsOf(aspect).size();
    }

    /** A part of the whole published text, field after field, counted from 0; a number beyond the last gives the last. */
    Reply whole(int number) {
        var content = new ArrayList<Block>();
        for (Aspect aspect : NEIGHBOURS) {
            if (aspect != Aspect.FORM && aspect != Aspect.ONLINE) {
                content.add(new Heading(messages.nameOf(aspect)));
                content.addAll(fields.of(aspect));
                content.addAll(aspect == Aspect.FEE ? remarks.on(aspect) : List.of());
            }
        }
        List<List<Block>> parts = Parts.cut(content, READING, messages.say("label.continued"));
        int shown = Math.min(number, parts.size() - 1);
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(partTitle(messages.say("title.whole", name()), shown, parts.size())));
        blocks.addAll(parts.get(shown));
        List<Choice> more = shown + 1 < parts.size()
                ? List.of(choice(messages.say("choice.more"), new ChoiceValue.WholeText(procedure.code(), shown + 1)))
                : List.of();
        return reply(blocks, more, Set.of(Aspect.OVERVIEW), false);
    }

    private Reply several(List<Aspect> aspects) {
        var blocks = new ArrayList<Block>();
        var more = new ArrayList<Choice>();
        blocks.add(new Heading(name()));
        for (Aspect aspect : aspects) {
            List<List<Block>> parts = Parts.cut(fields.of(aspect), SHARED_SCREEN, messages.say("label.continued"));
            boolean labelled = parts.getFirst().getFirst() instanceof Facts;
            if (!labelled) {
                blocks.add(new Heading(messages.nameOf(aspect)));
            }
            blocks.addAll(parts.getFirst());
            if (parts.size() > 1) {
                more.add(choice(
                        messages.say("choice.more-of", messages.nameOf(aspect)),
                        new ChoiceValue.Part(procedure.code(), aspect, 0)));
            }
        }
        aspects.stream()
                .flatMap(aspect -> remarks.on(aspect).stream())
                .distinct()
                .forEach(blocks::add);
        return reply(blocks, more, new LinkedHashSet<>(aspects));
    }

    private Reply overview() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(name()));
        blocks.addAll(firstPapers());
        blocks.add(new Facts(fields.atAGlance()));
        blocks.addAll(fields.aboutTimeWithoutUnit());
        blocks.addAll(remarks.on(Aspect.FEE));
        return reply(blocks, List.of(), Set.of(Aspect.OVERVIEW));
    }

    /** As many papers as fit, and how many more there are, so that nobody takes some for all. */
    private List<Block> firstPapers() {
        List<RequiredDocument> documents = procedure.documents();
        if (documents.isEmpty()) {
            return fields.of(Aspect.DOCUMENTS);
        }
        var blocks = new ArrayList<Block>();
        var run = new ArrayList<Paper>();
        String group = documents.getFirst().group();
        int room = SHARED_SCREEN - group.length();
        int shown = 0;
        for (RequiredDocument document : documents) {
            int length = document.name().length()
                    + (document.group().equals(group) ? 0 : document.group().length());
            if (length > room) {
                break;
            }
            if (!document.group().equals(group)) {
                blocks.add(new Papers(group, run));
                run = new ArrayList<>();
                group = document.group();
            }
            run.add(fields.paper(document));
            room -= length;
            shown++;
        }
        if (!run.isEmpty()) {
            blocks.add(new Papers(group, run));
        }
        if (shown == 0) {
            blocks.add(new Paragraph(messages.say("papers.behind", String.valueOf(documents.size()))));
        } else if (shown < documents.size()) {
            blocks.add(new Paragraph(messages.say("papers.more", String.valueOf(documents.size() - shown))));
        }
        return blocks;
    }

    private List<List<Block>> partsOf(Aspect aspect) {
        return Parts.cut(fields.of(aspect), SCREEN, messages.say("label.continued"));
    }

    private Reply reply(List<Block> blocks, List<Choice> more, Set<Aspect> shown) {
        return reply(blocks, more, shown, true);
    }

    private Reply reply(List<Block> blocks, List<Choice> more, Set<Aspect> shown, boolean offersWhole) {
        var all = new ArrayList<>(blocks);
        // What the office has published is not translated; whoever reads English is told why it stands there.
        if (messages.isEnglish()) {
            all.add(new Paragraph(messages.say("quoted")));
        }
        all.add(OriginLine.of(procedure, messages));
        var choices = new ArrayList<>(more);
        choices.add(new Choice(
                messages.say("walk.choice.begin"),
                new WalkChoice.Begin("p." + procedure.code().value()).value()));
        NEIGHBOURS.stream()
                .filter(aspect -> !shown.contains(aspect) && fields.says(aspect))
                .limit(MOST_NEIGHBOURS)
                .forEach(aspect -> choices.add(
                        choice(messages.nameOf(aspect), new ChoiceValue.Show(procedure.code(), List.of(aspect)))));
        boolean unsaid = shown.stream().anyMatch(aspect -> !fields.says(aspect));
        if (unsaid) {
            choices.add(choice(messages.say("choice.person"), ChoiceValue.Command.PERSON));
        } else if (offersWhole) {
            choices.add(choice(messages.say("choice.whole"), new ChoiceValue.WholeText(procedure.code(), 0)));
        }
        choices.add(choice(messages.say("choice.wrong"), ChoiceValue.Command.WRONG));
        return new Reply(
                Outcome.ANSWER,
                all,
                choices,
                List.of(procedure.code().value()),
                shown.stream().map(ChoiceValue::word).toList(),
                List.of(OriginLine.source(procedure)));
    }

    private String title(Aspect aspect) {
        return messages.say("title." + aspect.name().toLowerCase(Locale.ROOT), name());
    }

    private String partTitle(String title, int number, int count) {
        return count == 1
                ? title
                : messages.say("title.part", title, String.valueOf(number + 1), String.valueOf(count));
    }

    private String name() {
        return ShortName.of(procedure, LONGEST_NAME);
    }

    static Choice choice(String label, ChoiceValue value) {
        return new Choice(label, value.value());
    }
}
