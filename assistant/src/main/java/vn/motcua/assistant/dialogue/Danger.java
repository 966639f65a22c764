package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;

/**
 * Recognises that somebody may be in danger. Rather a hotline too many than one too few, but not where the same words speak of
 * paperwork ("phòng cháy chữa cháy").
 */
final class Danger {

    /** Whom to call. */
    enum Hotline {
        /** Somebody does not want to live any more. */
        DESPAIR,
        CHILD,
        FIRE,
        AMBULANCE,
        POLICE;

        /** The key of its message. */
        String key() {
            return "danger." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String NOT = "NOT_";
    private static final String CHILD_WORD = "CHILD_WORD";
    private static final String ATTACKER = "ATTACKER";
    private static final String STRIKE = "STRIKE";

    /** How many words may stand between who strikes and the word for it. */
    private static final int NEAR = 3;

    private final PhraseTable<Hotline> dangers = new PhraseTable<>();
    private final PhraseTable<Hotline> children = new PhraseTable<>();
    private final PhraseTable<String> attacks = new PhraseTable<>();
    private final Map<Hotline, PhraseTable<Hotline>> paperwork = new EnumMap<>(Hotline.class);

    Danger() {
        for (Hotline hotline : Hotline.values()) {
            paperwork.put(hotline, new PhraseTable<>());
        }
        for (String line : ResourceLines.read(Danger.class, "danger.tsv")) {
            String[] columns = line.split("\t", -1);
            if (columns[0].equals(CHILD_WORD)) {
                children.add(columns[1], Hotline.CHILD);
            } else if (columns[0].equals(ATTACKER) || columns[0].equals(STRIKE)) {
                attacks.add(columns[1], columns[0]);
            } else if (columns[0].startsWith(NOT)) {
                Hotline hotline = Hotline.valueOf(columns[0].substring(NOT.length()));
                tableOf(hotline).add(columns[1], hotline);
            } else {
                dangers.add(columns[1], Hotline.valueOf(columns[0]));
            }
        }
    }

    /** The lines to call, the most fitting first; empty when nothing speaks of danger. */
    List<Hotline> hotlines(Question message) {
        Set<Hotline> found = EnumSet.noneOf(Hotline.class);
        for (PhraseTable.Match<Hotline> match : dangers.findAll(message.terms())) {
            Hotline hotline = match.value();
            if (tableOf(hotline).findAll(message.terms()).isEmpty()) {
                found.add(hotline);
            }
        }
        if (tellsOfAnAttack(message)
                && tableOf(Hotline.POLICE).findAll(message.terms()).isEmpty()) {
            found.add(Hotline.POLICE);
        }
        if (found.contains(Hotline.POLICE) && !children.findAll(message.terms()).isEmpty()) {
            found.add(Hotline.CHILD);
        }
        return new ArrayList<>(found);
    }

    /** Somebody near, and shortly after a word for striking: "chồng em hay đánh em". */
    private boolean tellsOfAnAttack(Question message) {
        List<PhraseTable.Match<String>> found = attacks.findAll(message.terms());
        return found.stream()
                .filter(match -> match.value().equals(STRIKE))
                .anyMatch(strike -> found.stream()
                        .anyMatch(who -> who.value().equals(ATTACKER)
                                && who.end() <= strike.start()
                                && strike.start() - who.end() <= NEAR));
    }

    private PhraseTable<Hotline> tableOf(Hotline hotline) {
        return java.util.Objects.requireNonNull(paperwork.get(hotline));
    }
}
