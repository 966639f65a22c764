package vn.motcua.assistant.link;

import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * What a conversation can begin with: {@code p.1.001193} is a procedure, {@code e.sinh-con} a life event, {@code c.…} a personal
 * checklist to go on with. Small enough for every channel: with the two characters of a choice value before it at most 64 bytes, and
 * in Telegram's alphabet after {@link #telegramParameter()}.
 *
 * @param kind what it is
 * @param key the procedure's code, the life event's id, or the checklist's
 */
public record SubjectId(Kind kind, String key) {

    private static final Pattern LIFE_EVENT = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CHECKLIST = Pattern.compile("[A-Za-z0-9_-]{16,60}");
    private static final String CHOICE = "d:";

    /** The kinds of subjects. */
    public enum Kind {
        PROCEDURE("p"),
        LIFE_EVENT("e"),
        CHECKLIST("c");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    /** Refuses a key that its kind does not have. */
    public SubjectId {
        if (!isKey(kind, key)) {
            throw new IllegalArgumentException("no " + kind + " has this key: '" + key + "'");
        }
    }

    /** A procedure. */
    public static SubjectId of(ProcedureCode code) {
        return new SubjectId(Kind.PROCEDURE, code.value());
    }

    /**
     * A life event.
     *
     * @param id small letters without marks, such as {@code sinh-con}, at most 60 characters
     */
    public static SubjectId ofLifeEvent(String id) {
        return new SubjectId(Kind.LIFE_EVENT, id);
    }

    /** A personal checklist. */
    public static SubjectId ofChecklist(String id) {
        return new SubjectId(Kind.CHECKLIST, id);
    }

    /**
     * Reads the parameter with which a conversation is begun, as any channel writes it: {@code p.1.001193}, on Telegram {@code
     * p_1_001193}. Empty for anything else; it comes from outside.
     */
    public static Optional<SubjectId> read(String parameter) {
        String value = parameter.replace('_', '.');
        for (Kind kind : Kind.values()) {
            // The ids of checklists may have a '_' of their own.
            String all = kind == Kind.CHECKLIST ? parameter : value;
            String key = value.startsWith(kind.letter + ".") ? all.substring(2) : "";
            if (isKey(kind, key)) {
                return Optional.of(new SubjectId(kind, key));
            }
        }
        return Optional.empty();
    }

    /** Reads a choice value as {@link #choice()} writes it; empty for any other. */
    public static Optional<SubjectId> readChoice(String value) {
        return value.startsWith(CHOICE) ? read(value.substring(CHOICE.length())) : Optional.empty();
    }

    /** As in addresses of the web chat. */
    public String value() {
        return kind.letter + "." + key;
    }

    /** As Telegram's {@code start} parameter takes it: letters, digits, {@code _} and {@code -}, at most 64. */
    public String telegramParameter() {
        return value().replace('.', '_');
    }

    /** The choice value that begins it, {@code d:p.1.001193}. */
    public String choice() {
        return CHOICE + value();
    }

    private static boolean isKey(Kind kind, String key) {
        return switch (kind) {
            case PROCEDURE -> ProcedureCode.isCode(key);
            case LIFE_EVENT -> LIFE_EVENT.matcher(key).matches();
            case CHECKLIST -> CHECKLIST.matcher(key).matches();
        };
    }

    @Override
    public String toString() {
        return value();
    }
}
