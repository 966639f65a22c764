package vn.motcua.assistant.languagemodel;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Refuses settings at the start; each refusal names the setting and its environment variable.
 *
 * @param prefix what the names of the settings begin with, such as {@code motcua.language-model.}
 */
public record SettingRules(String prefix) {

    /** A value that is there; null for a blank one. */
    public static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * Refuses a missing value.
     *
     * @param because why it is needed
     */
    public void refuseMissing(String name, @Nullable String value, String because) {
        if (value == null) {
            throw wrong(name, "is missing, though " + because);
        }
    }

    /**
     * Refuses a value where none may be.
     *
     * @param because why not, and what to do
     */
    public void refuseSet(String name, @Nullable String value, String because) {
        if (value != null) {
            throw wrong(name, "is set, but " + because);
        }
    }

    /** Refuses what is no address of the web, or has something to hide in it. */
    public void refuseNoAddress(String name, @Nullable String address) {
        try {
            var uri = new URI(String.valueOf(address));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
                throw wrong(name, "must be an http or https address without a name, password or query in it");
            }
        } catch (URISyntaxException malformed) {
            throw wrong(name, "is no address");
        }
    }

    /** Refuses a time that is too short or too long. */
    public void refuseOutside(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw wrong(name, "must be between " + least + " and " + most + ", was " + value);
        }
    }

    /** Refuses a number that is too small or too large. */
    public void refuseOutside(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(name, "must be between " + least + " and " + most + ", was " + value);
        }
    }

    /** A refusal, to be thrown. */
    public IllegalArgumentException wrong(String name, String what) {
        String setting = prefix + name;
        String variable = setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new IllegalArgumentException(setting + " (" + variable + ") " + what);
    }
}
