package vn.motcua.assistant.dossier;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the province's one-stop system is asked, and what of its answer means what.
 *
 * @param address its root, with http or https
 * @param path what is called for a dossier, with {@code {code}} for its code as it is printed or {@code {key}} for its letters and digits alone
 * @param auth how this program shows who it is
 * @param user with basic
 * @param secret the token, key or password
 * @param keyHeader with api-key: the name of the header
 * @param connectTimeout how long to wait for a connection
 * @param callTimeout how long to wait for a whole answer
 * @param tries how often a call is made in all before it is given up for now
 * @param retryAfter how long to wait before the second; twice as long before each further one
 * @param cache how long this node remembers an answer; zero for not at all
 * @param pause how long the system is left alone after it failed often
 * @param fields where in its answer is what
 * @param dates how it writes days, beside those of ISO 8601
 * @param statuses its words for each stage, beside those that this program knows
 */
record ProvinceSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String path,
        @DefaultValue("none") Auth auth,
        @DefaultValue("") String user,
        @DefaultValue("") String secret,
        @DefaultValue("X-Api-Key") String keyHeader,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("8s") Duration callTimeout,
        @DefaultValue("3") int tries,
        @DefaultValue("300ms") Duration retryAfter,
        @DefaultValue("1m") Duration cache,
        @DefaultValue("30s") Duration pause,
        @DefaultValue Fields fields,
        @DefaultValue("dd/MM/uuuu") List<String> dates,
        @DefaultValue Map<DossierStage, List<String>> statuses) {

    private static final String PREFIX = "http.";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,60}");

    /** How a call shows who makes it. */
    enum Auth {
        /** It does not. */
        NONE,
        /** Authorization: Bearer. */
        BEARER,
        /** A header of the system's own. */
        API_KEY,
        /** Authorization: Basic. */
        BASIC
    }

    /**
     * Where in an answer is what, as JSON pointers (RFC 6901); empty for what it has not.
     *
     * @param root the dossier within the answer; where it is null, or the list that it would be in is empty, there is none
     * @param code within the root, as are all others
     * @param phone the telephone on the dossier, whole or its last digits
     * @param status the word for how far it is
     * @param procedure what it is for
     * @param step the same as status in the system's own words
     * @param unit who has it
     * @param officer who of them works on it
     * @param received the day on which it was taken in
     * @param promised the day on which the result is promised
     * @param finished the day on which the result was there
     * @param note what the citizen has to bring or do
     * @param apology the letter of apology
     */
    record Fields(
            @DefaultValue("") String root,
            @DefaultValue("/code") String code,
            @DefaultValue("/phone") String phone,
            @DefaultValue("/status") String status,
            @DefaultValue("/procedure") String procedure,
            @DefaultValue("/step") String step,
            @DefaultValue("/unit") String unit,
            @DefaultValue("/officer") String officer,
            @DefaultValue("/received") String received,
            @DefaultValue("/promised") String promised,
            @DefaultValue("/finished") String finished,
            @DefaultValue("/note") String note,
            @DefaultValue("/apology") String apology) {

        /** Refuses what is no pointer. */
        Fields {
            refuseNoPointer("root", root);
            refuseNoPointer("code", code);
            refuseNoPointer("phone", phone);
            refuseNoPointer("status", status);
            refuseNoPointer("procedure", procedure);
            refuseNoPointer("step", step);
            refuseNoPointer("unit", unit);
            refuseNoPointer("officer", officer);
            refuseNoPointer("received", received);
            refuseNoPointer("promised", promised);
            refuseNoPointer("finished", finished);
            refuseNoPointer("note", note);
            refuseNoPointer("apology", apology);
            if (code.isEmpty() || phone.isEmpty() || status.isEmpty()) {
                throw DossierSettings.wrong(
                        PREFIX + "fields",
                        "must say where code, phone and status are: without them no dossier can be shown");
            }
        }

        private static void refuseNoPointer(String name, String pointer) {
            if (!pointer.isEmpty() && !pointer.matches("(/([^/~]|~[01])+)+")) {
                throw DossierSettings.wrong(
                        PREFIX + "fields." + name, "must be a JSON pointer such as /data/code, was '" + pointer + "'");
            }
        }
    }

    /**
     * Refuses what is missing, contradictory or out of range.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong with it, without any secret
     */
    ProvinceSettings {
        address = address.strip().replaceFirst("/+$", "");
        path = path.strip();
        user = user.strip();
        secret = secret.strip();
        dates = List.copyOf(dates);
        statuses = Map.copyOf(statuses);
        refuseNoAddress(address);
        if (!path.startsWith("/") || !(path.contains("{code}") || path.contains("{key}")) || path.contains("#")) {
            throw DossierSettings.wrong(
                    PREFIX + "path", "must begin with / and hold {code} or {key}, such as /api/dossiers/{code}");
        }
        if (auth == Auth.NONE ? !(user.isEmpty() && secret.isEmpty()) : secret.isEmpty()) {
            throw DossierSettings.wrong(
                    PREFIX + "secret",
                    auth == Auth.NONE
                            ? "or user is set, but auth is none: say how it is shown, or leave it out"
                            : "is missing, though auth is " + auth.name().toLowerCase(Locale.ROOT));
        }
        if (auth == Auth.BASIC && (user.isEmpty() || user.contains(":"))) {
            throw DossierSettings.wrong(PREFIX + "user", "is missing or has a colon, though auth is basic");
        }
        if (!TOKEN.matcher(keyHeader).matches()) {
            throw DossierSettings.wrong(PREFIX + "key-header", "is no name of a header");
        }
        if (!secret.matches("[\\x20-\\x7e]*")) {
            throw DossierSettings.wrong(PREFIX + "secret", "has characters that no header takes");
        }
        DossierSettings.refuseOutside(
                PREFIX + "connect-timeout", connectTimeout, Duration.ofMillis(10), Duration.ofSeconds(20));
        DossierSettings.refuseOutside(
                PREFIX + "call-timeout", callTimeout, Duration.ofMillis(10), Duration.ofSeconds(20));
        DossierSettings.refuseOutside(PREFIX + "tries", tries, 1, 4);
        DossierSettings.refuseOutside(PREFIX + "retry-after", retryAfter, Duration.ZERO, Duration.ofSeconds(2));
        DossierSettings.refuseOutside(PREFIX + "cache", cache, Duration.ZERO, Duration.ofHours(1));
        DossierSettings.refuseOutside(PREFIX + "pause", pause, Duration.ofMillis(10), Duration.ofMinutes(30));
        dates.forEach(ProvinceSettings::refuseNoDate);
    }

    private static void refuseNoDate(String pattern) {
        try {
            var unused = DateTimeFormatter.ofPattern(pattern);
        } catch (IllegalArgumentException unknown) {
            throw DossierSettings.wrong(PREFIX + "dates", "has no pattern of a date: '" + pattern + "'");
        }
    }

    private static void refuseNoAddress(String address) {
        try {
            var uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https"))
                    || uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getQuery() != null
                    || uri.getFragment() != null) {
                throw DossierSettings.wrong(
                        PREFIX + "address", "must be an http or https address without a name, password or query in it");
            }
        } catch (URISyntaxException malformed) {
            throw DossierSettings.wrong(PREFIX + "address", "is no address");
        }
    }

    /** Without user and secret. */
    @Override
    public String toString() {
        return "ProvinceSettings[address=" + address + ", path=" + path + ", auth=" + auth + "]";
    }
}
