package vn.motcua.knowledge.twin;

import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.text.Token;

/** A procedure with its name taken apart. */
final class Twin {

    private final Procedure procedure;
    private final ReadName name;
    private final List<String> matter;

    Twin(Procedure procedure, ReadName name) {
        this.procedure = procedure;
        this.name = name;
        this.matter = name.matter().stream().map(Token::text).toList();
    }

    Procedure procedure() {
        return procedure;
    }

    ReadName name() {
        return name;
    }

    /** The words of its matter, in order. */
    List<String> matter() {
        return matter;
    }

    /** The values of a dimension that its name states; empty when none. */
    Set<TwinValue> stated(Dimension dimension) {
        return name.stated().getOrDefault(dimension, Set.of());
    }
}
