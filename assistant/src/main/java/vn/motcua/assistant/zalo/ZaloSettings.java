package vn.motcua.assistant.zalo;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import vn.motcua.assistant.doctor.SettingFault;
import vn.motcua.connector.zalo.ZaloAccount;

/**
 * The Zalo Official Account, as set under {@code motcua.zalo}. A channel whose settings are incomplete or contradict each other does
 * not start; the rest of the service does, so everything is taken as text first.
 *
 * @param appId the number of the app on developers.zalo.me
 * @param oaId the number of the Official Account
 * @param appSecret the app's secret key, for tokens
 * @param oaSecretKey the key shown beside the webhook's settings, for signatures
 * @param buttons whether choices are also sent as buttons, whose form Zalo does not document for this message
 * @param billedReplies whether a reply may go out after the free 48 hours, at the authority's cost
 * @param appsecretProof whether calls carry a proof made from the app's secret
 * @param refreshToken a first refresh token from Zalo's API Explorer, instead of consent on the console's page; may be empty
 * @param verifier the code of the file by which Zalo verifies the domain; may be empty
 * @param apiHost where the Official Account's API is
 * @param oauthHost where tokens are given
 * @param timeout how long one answer of Zalo is waited for
 */
record ZaloSettings(
        @DefaultValue("") String appId,
        @DefaultValue("") String oaId,
        @DefaultValue("") String appSecret,
        @DefaultValue("") String oaSecretKey,
        @DefaultValue("false") String buttons,
        @DefaultValue("false") String billedReplies,
        @DefaultValue("false") String appsecretProof,
        @DefaultValue("") String refreshToken,
        @DefaultValue("") String verifier,
        @DefaultValue("https://openapi.zalo.me") String apiHost,
        @DefaultValue("https://oauth.zaloapp.com") String oauthHost,
        @DefaultValue("10s") String timeout) {

    static final String PREFIX = "motcua.zalo";

    private static final Pattern NUMBER = Pattern.compile("\\d{6,25}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** Removes the space that copying brings, and the name of the verification file around its code. */
    ZaloSettings {
        appId = appId.strip();
        oaId = oaId.strip();
        appSecret = appSecret.strip();
        oaSecretKey = oaSecretKey.strip();
        refreshToken = refreshToken.strip();
        verifier = verifier.strip().replaceFirst("^zalo_verifier", "").replaceFirst("\\.html$", "");
        apiHost = apiHost.strip().replaceFirst("/+$", "");
        oauthHost = oauthHost.strip().replaceFirst("/+$", "");
    }

    /** As the operator has set them. */
    static ZaloSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, ZaloSettings.class);
    }

    /** Whether the operator means to have this channel; the account's number alone only makes links to it. */
    boolean isWanted() {
        return Stream.of(appId, appSecret, oaSecretKey, refreshToken).anyMatch(value -> !value.isEmpty());
    }

    /**
     * Why the channel cannot start; empty when it can.
     *
     * @param service what it needs of the service around it
     */
    List<SettingFault> faults(ServiceSettings service) {
        var faults = new ArrayList<SettingFault>();
        number(faults, "app-id", appId, "the ID of your app: developers.zalo.me, the app, first page");
        number(faults, "oa-id", oaId, "the number of your Official Account: oa.zalo.me, account information");
        needed(
                faults,
                "app-secret",
                appSecret,
                "the app's secret key: developers.zalo.me, the app, first page, \"Khóa bí mật của ứng dụng\"");
        needed(
                faults,
                "oa-secret-key",
                oaSecretKey,
                "the \"OA Secret Key\": developers.zalo.me, the app, \"Webhook\"; without it nobody can tell Zalo's messages"
                        + " from forged ones");
        if (refreshToken.isEmpty() && service.publicUrl().isEmpty()) {
            faults.add(new SettingFault(
                    "motcua.public-url",
                    "is missing: Zalo sends the administrator back there after the consent. Set it, or set " + PREFIX
                            + ".refresh-token from Zalo's API Explorer"));
        }
        if (!verifier.isEmpty() && !hasVerifier()) {
            faults.add(fault("verifier", "must be the code in the name of the file zalo_verifier<code>.html"));
        }
        isSwitch(faults, "buttons", buttons);
        isSwitch(faults, "billed-replies", billedReplies);
        isSwitch(faults, "appsecret-proof", appsecretProof);
        if (SettingValues.timeout(timeout).isEmpty()) {
            faults.add(fault("timeout", SettingValues.NO_TIMEOUT));
        }
        faults.addAll(service.faults());
        if (faults.isEmpty()) {
            try {
                account();
            } catch (IllegalArgumentException refused) {
                faults.add(new SettingFault(PREFIX, "cannot be used: " + refused.getMessage()));
            }
        }
        return List.copyOf(faults);
    }

    /** Whether a verification file is served. */
    boolean hasVerifier() {
        return VERIFIER.matcher(verifier).matches();
    }

    /**
     * The account that they describe.
     *
     * @throws IllegalArgumentException if they cannot be used
     */
    ZaloAccount account() {
        return new ZaloAccount(
                appId,
                oaId,
                appSecret,
                oaSecretKey,
                URI.create(apiHost),
                URI.create(oauthHost),
                isOn(appsecretProof),
                isOn(buttons));
    }

    /** Whether a reply may go out at the authority's cost. */
    boolean paysForReplies() {
        return isOn(billedReplies);
    }

    /**
     * How long one answer of Zalo is waited for.
     *
     * @throws java.util.NoSuchElementException if that is malformed, which is a fault of the settings
     */
    Duration patience() {
        return SettingValues.timeout(timeout).orElseThrow();
    }

    private static boolean isOn(String value) {
        return SettingValues.isOn(value).orElse(false);
    }

    /** Holds no secret. */
    @Override
    public String toString() {
        return "ZaloSettings[appId=" + appId + ", oaId=" + oaId + "]";
    }

    private static void isSwitch(List<SettingFault> faults, String name, String value) {
        if (SettingValues.isOn(value).isEmpty()) {
            faults.add(fault(name, SettingValues.NO_SWITCH));
        }
    }

    private static void number(List<SettingFault> faults, String name, String value, String where) {
        if (value.isEmpty()) {
            needed(faults, name, value, where);
        } else if (!NUMBER.matcher(value).matches()) {
            faults.add(fault(name, "must be a number: " + where));
        }
    }

    private static void needed(List<SettingFault> faults, String name, String value, String where) {
        if (value.isEmpty()) {
            faults.add(fault(name, "is missing: set it to " + where));
        } else if (!isPlain(value)) {
            faults.add(fault(name, "holds a space or a character that no key has; copy it again: " + where));
        }
    }

    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private static SettingFault fault(String name, String what) {
        return new SettingFault(PREFIX + "." + name, what);
    }
}
