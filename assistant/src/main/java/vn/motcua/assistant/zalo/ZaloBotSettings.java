package vn.motcua.assistant.zalo;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import vn.motcua.assistant.doctor.SettingFault;
import vn.motcua.connector.zalobot.ZaloBotAccount;

/**
 * A bot of the Zalo Bot Platform, as set under {@code motcua.zalobot}.
 *
 * @param token the bot's token, {@code id:secret}
 * @param secret what Zalo must send with every event; chosen by the operator
 * @param apiHost where the platform's API is
 * @param timeout how long one answer of Zalo is waited for
 */
record ZaloBotSettings(
        @DefaultValue("") String token,
        @DefaultValue("") String secret,
        @DefaultValue("https://bot-api.zaloplatforms.com") String apiHost,
        @DefaultValue("10s") String timeout) {

    static final String PREFIX = "motcua.zalobot";

    private static final Pattern TOKEN = Pattern.compile("[\\w.~-]+:[\\w.~-]+");
    private static final Pattern SECRET = Pattern.compile("[!-~]{8,256}");

    /** Removes the space that copying brings. */
    ZaloBotSettings {
        token = token.strip();
        secret = secret.strip();
        apiHost = apiHost.strip().replaceFirst("/+$", "");
    }

    /** As the operator has set them. */
    static ZaloBotSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, ZaloBotSettings.class);
    }

    /** Whether the operator means to have this channel. */
    boolean isWanted() {
        return !token.isEmpty() || !secret.isEmpty();
    }

    /** Why the channel cannot start; empty when it can. */
    List<SettingFault> faults() {
        var faults = new ArrayList<SettingFault>();
        if (token.isEmpty()) {
            faults.add(fault("token", "is missing: set it to the token that \"Zalo Bot Manager\" sent you"));
        } else if (!TOKEN.matcher(token).matches()) {
            faults.add(fault("token", "must have the form id:secret, as \"Zalo Bot Manager\" sent it"));
        }
        if (secret.isEmpty()) {
            faults.add(fault(
                    "secret",
                    "is missing: choose 32 random letters and digits (\"openssl rand -hex 16\"); without it nobody can tell"
                            + " Zalo's messages from forged ones"));
        } else if (!SECRET.matcher(secret).matches()) {
            faults.add(fault("secret", "must have 8 to 256 characters without spaces or accents"));
        } else if (secret.equals(token)) {
            faults.add(fault("secret", "must not be the token: choose another one"));
        }
        if (SettingValues.timeout(timeout).isEmpty()) {
            faults.add(fault("timeout", SettingValues.NO_TIMEOUT));
        }
        if (faults.isEmpty()) {
            try {
                account();
            } catch (IllegalArgumentException refused) {
                faults.add(new SettingFault(PREFIX, "cannot be used: " + refused.getMessage()));
            }
        }
        return List.copyOf(faults);
    }

    /**
     * The bot that they describe.
     *
     * @throws IllegalArgumentException if they cannot be used
     */
    ZaloBotAccount account() {
        return new ZaloBotAccount(token, secret, URI.create(apiHost));
    }

    /**
     * How long one answer of Zalo is waited for.
     *
     * @throws java.util.NoSuchElementException if that is malformed, which is a fault of the settings
     */
    Duration patience() {
        return SettingValues.timeout(timeout).orElseThrow();
    }

    /** Holds no secret. */
    @Override
    public String toString() {
        return "ZaloBotSettings[]";
    }

    private static SettingFault fault(String name, String what) {
        return new SettingFault(PREFIX + "." + name, what);
    }
}
