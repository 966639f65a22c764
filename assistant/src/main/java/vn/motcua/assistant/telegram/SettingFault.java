package vn.motcua.assistant.telegram;

import java.util.Locale;

/**
 * A setting because of which the channel does not start.
 *
 * @param setting its name, such as {@code motcua.telegram.secret}
 * @param what what is wrong with it and what to do; never its value
 */
record SettingFault(String setting, String what) {

    /** The name of the environment variable that sets it. */
    String variable() {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Override
    public String toString() {
        return setting + " (" + variable() + ") " + what;
    }
}
