package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A personal checklist as it stands on paper: plain texts in one language, addressed as printed pages are ("ông/bà"). Facts are
 * quoted from the catalogue just as the conversation quotes them.
 *
 * @param name the procedure or life event
 * @param answers the citizen's case, as far as it was told
 * @param complete whether no question is open
 * @param ready how many papers are ready
 * @param papers how many papers the case has
 * @param sections the procedures of the case, in the order in which they are done
 * @param dues what can be paid by transfer, in the order of the steps
 */
public record ChecklistSheet(
        String name,
        List<Told> answers,
        boolean complete,
        int ready,
        int papers,
        List<Section> sections,
        List<WalkPlan.Due> dues) {

    /** Copies the lists. */
    public ChecklistSheet {
        answers = List.copyOf(answers);
        sections = List.copyOf(sections);
        dues = List.copyOf(dues);
    }

    /** The sheet of a walk; empty when the catalogue has nothing of its course any more. */
    public static Optional<ChecklistSheet> of(Walk walk, Knowledge knowledge, Language language, Instant now) {
        return WalkPlan.of(walk, knowledge.guides(), LocalDate.ofInstant(now, Desk.ZONE))
                .map(plan -> new WalkSheet(plan, knowledge.desk(), language, now).sheet());
    }

    /** What was asked, and what was answered. */
    public record Told(String question, String answer) {}

    /**
     * One procedure.
     *
     * @param name what it is called
     * @param code its code
     * @param before what to know before: what it needs from others, deadlines
     * @param papers its papers
     * @param parts where and how to hand in, what it costs, when it is ready, what the result is
     * @param origin where the facts come from
     */
    public record Section(
            String name, String code, List<Line> before, List<PaperGroup> papers, List<Part> parts, String origin) {
        /** Copies the lists. */
        public Section {
            before = List.copyOf(before);
            papers = List.copyOf(papers);
            parts = List.copyOf(parts);
        }
    }

    /** Papers that belong together, such as those of which one is enough. */
    public record PaperGroup(String title, List<Paper> papers) {
        /** Copies the list. */
        public PaperGroup {
            papers = List.copyOf(papers);
        }
    }

    /**
     * A paper.
     *
     * @param name what it is called
     * @param note how many, where it is got; may be empty
     * @param ready whether the citizen has it
     */
    public record Paper(String name, String note, boolean ready) {}

    /** A part of a procedure with its heading. */
    public record Part(String title, List<Line> lines) {
        /** Copies the list. */
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param label what the text is; empty for sentences
     * @param text a published fact, or a sentence; may have several lines
     */
    public record Line(String label, String text) {}
}
