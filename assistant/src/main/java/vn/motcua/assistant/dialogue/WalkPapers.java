package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.assistant.dialogue.WalkPlan.Needed;
import vn.motcua.connector.Block;
import vn.motcua.knowledge.guide.Course.Leg;
import vn.motcua.knowledge.guide.GuidePaper;

/** The papers of a case as lists to tick off: what is needed, what is needed one of several, and what hangs on a skipped question. */
final class WalkPapers {

    private final WalkPlan plan;
    private final Messages messages;

    WalkPapers(WalkPlan plan, Messages messages) {
        this.plan = plan;
        this.messages = messages;
    }

    List<Block> of(Leg leg) {
        List<Needed> papers = plan.papers(leg);
        if (papers.isEmpty()) {
            boolean listsSome = !leg.guide().papers().isEmpty();
            return List.of(new Block.Paragraph(messages.say(listsSome ? "walk.papers.none" : "missing.documents")));
        }
        var groups = new LinkedHashMap<String, List<Needed>>();
        for (Needed needed : papers) {
            groups.computeIfAbsent(title(needed, leg), title -> new ArrayList<>())
                    .add(needed);
        }
        var blocks = new ArrayList<Block>();
        for (Map.Entry<String, List<Needed>> group : groups.entrySet()) {
            blocks.add(new Block.Checklist(
                    group.getKey(), group.getValue().stream().map(this::item).toList()));
        }
        return blocks;
    }

    private String title(Needed needed, Leg leg) {
        if (needed.depends()) {
            return messages.say("walk.papers.depends");
        }
        if (!needed.paper().oneOf().isEmpty()) {
            return messages.say(
                    "walk.papers.one-of", messages.say(needed.paper().oneOf()));
        }
        if (leg.guide().written()) {
            return messages.say(title(needed.paper().use()));
        }
        return needed.paper().row().group().isEmpty()
                ? messages.say("walk.papers")
                : needed.paper().row().group();
    }

    private String title(GuidePaper.Use use) {
        if (use != GuidePaper.Use.SHOW) {
            return "walk.papers.hand-in";
        }
        return plan.mayComeInPerson() ? "walk.papers.show" : "walk.papers.show.elsewhere";
    }

    private Block.Item item(Needed needed) {
        return new Block.Item(
                name(needed.paper()), note(needed.paper()), needed.ticked(), new WalkChoice.Tick(needed.key()).value());
    }

    /** In English with the official name in brackets, to be shown at a desk. */
    String name(GuidePaper paper) {
        return messages.isEnglish() && !paper.english().equals(paper.name())
                ? paper.english() + " (" + paper.name() + ")"
                : paper.name();
    }

    String note(GuidePaper paper) {
        var parts = new ArrayList<String>();
        int originals = paper.row().originals() == null ? 0 : paper.row().originals();
        int copies = paper.row().copies() == null ? 0 : paper.row().copies();
        if (originals > 0) {
            parts.add(messages.say("paper.originals", originals));
        }
        if (copies > 0) {
            parts.add(messages.say("paper.copies", copies));
        }
        if (paper.use() == GuidePaper.Use.FILL_IN) {
            parts.add(messages.say("walk.paper.fill-in"));
        }
        if (!paper.get().isEmpty()) {
            parts.add(messages.say(paper.get()));
        }
        return String.join(" · ", parts);
    }
}
