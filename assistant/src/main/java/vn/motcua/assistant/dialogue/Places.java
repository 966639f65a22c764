package vn.motcua.assistant.dialogue;

import java.util.Optional;

/** Which of today's communes is meant where something depends on the place. Pure. */
@FunctionalInterface
public interface Places {

    /** Where nothing is known of places. */
    Places NONE = (typed, remembered) -> Optional.empty();

    /**
     * The commune that a citizen's words name, else the one that is remembered.
     *
     * @param typed what was typed; may be empty
     * @param remembered the code of the remembered commune; empty when none is
     * @return empty when the words name none and none is remembered, and when they name what may be several
     */
    Optional<Local> local(String typed, String remembered);

    /**
     * A commune, as it is written within a sentence.
     *
     * @param commune without its province: "xã Vĩnh Tường"
     * @param province "tỉnh Nghệ An"
     * @param formerly the old name that was typed for it, with what it lay in; empty when today's name was
     * @param remembered whether it is the remembered one rather than one that was just named
     */
    record Local(String commune, String province, String formerly, boolean remembered) {}
}
