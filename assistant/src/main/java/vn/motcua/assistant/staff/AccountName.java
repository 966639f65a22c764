package vn.motcua.assistant.staff;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of accounts: 3 to 40 lower-case letters without diacritics, digits, dots, hyphens and underscores. */
final class AccountName {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

    private AccountName() {}

    /** The name that is meant by what was typed; telephones begin words with a capital. */
    static String typed(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }
}
