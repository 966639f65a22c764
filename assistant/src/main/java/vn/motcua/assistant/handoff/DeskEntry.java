package vn.motcua.assistant.handoff;

import java.util.List;

import vn.motcua.assistant.dialogue.DeskName;

/**
 * A desk as administrators keep it.
 *
 * @param id its number; 0 for one that is not stored yet
 * @param name as citizens read it
 * @param nameEn in English; may be empty
 * @param communes the names of the communes that it serves; empty for all
 * @param fields the fields of procedures that it takes, as published; empty for all
 * @param hours when it is open, in the form of the setting {@code motcua.desk.hours}; empty for the operator's hours
 * @param answerWithinMinutes within how much working time an officer is to answer, 1 or more
 * @param enabled whether citizens are sent to it
 * @param position where it stands among the others, the smallest first
 */
public record DeskEntry(
        long id,
        String name,
        String nameEn,
        List<String> communes,
        List<String> fields,
        String hours,
        int answerWithinMinutes,
        boolean enabled,
        int position) {

    /** Copies the lists. */
    public DeskEntry {
        communes = List.copyOf(communes);
        fields = List.copyOf(fields);
    }

    /** As citizens are told it. */
    DeskName called() {
        return new DeskName(name, nameEn);
    }

    DeskRef ref() {
        return new DeskRef(id, name);
    }
}
