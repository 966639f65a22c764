package vn.motcua.assistant.console;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into one of a page's forms that was refused: the page shows it again, in that form alone.
 *
 * @param form which form; empty where none was refused
 * @param values by the names of the fields; a box that is not ticked is not among them
 */
record TypedForm(String form, Map<String, String> values) {

    /** The name by which templates find it. */
    static final String ATTRIBUTE = "typed";

    /** Where no form was refused. */
    static final TypedForm NONE = new TypedForm("", Map.of());

    /** Copies the map. */
    TypedForm {
        values = Map.copyOf(values);
    }

    public boolean isOf(String wanted) {
        return form.equals(wanted);
    }

    /** What a field shows: what was typed, else what is stored. */
    public @Nullable Object of(String wanted, String field, @Nullable Object stored) {
        return isOf(wanted) ? values.getOrDefault(field, "") : stored;
    }

    /** Whether a box is ticked. */
    public boolean ticked(String wanted, String field, boolean stored) {
        return isOf(wanted) ? values.containsKey(field) : stored;
    }

    /** Whether something is chosen in a list. */
    public boolean chosen(String wanted, String field, Object one, @Nullable Object stored) {
        Object now = of(wanted, field, stored);
        return now != null && now.toString().equals(one.toString());
    }
}
