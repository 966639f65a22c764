package vn.motcua.assistant.directory;

import java.util.List;

/** Knows by which names communes go that the directory does not have: those of before the reform of 2025, above all. */
@FunctionalInterface
public interface NamedCommunes {

    /** Where nobody knows more names than the directory. */
    NamedCommunes NONE = text -> List.of();

    /**
     * The communes of today that a text names.
     *
     * @return their codes; several where an old commune was split; empty when none is named
     */
    List<String> in(String text);
}
