package vn.motcua.assistant.doctor;

import java.util.Locale;

/**
 * A setting because of which a channel does not start.
 *
 * @param setting its name, such as {@code motcua.zalo.app-secret}
 * @param what what is wrong with it and what to do; never its value
 */
public record SettingFault(String setting, String what) {

    /** The name of the environment variable that sets it. */
    public String variable() {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Override
    public String toString() {
        return setting + " (" + variable() + ") " + what;
    }
}
