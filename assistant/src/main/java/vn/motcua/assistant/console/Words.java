package vn.motcua.assistant.console;

import java.util.Locale;

/** The words of constants in message files: lower case with hyphens. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
