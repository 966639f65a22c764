package vn.motcua.assistant.dossier;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dossiers are looked up.
 *
 * @param enabled whether citizens can ask for them
 * @param source where they are
 * @param look how often to look for what is to be looked up without being told of it
 * @param beat an answer is told at the next whole multiple of this after it was asked for, so that its time does not tell how it ended
 * @param patience how long a source that does not answer is asked again
 * @param proven how long after the right digits a citizen may still ask to be told of changes
 * @param followEvery how often a followed dossier is looked up
 * @param followFor how long one is followed at most
 * @param keep how long the register keeps a dossier that is over, and it is kept when citizens were told of one
 * @param guesses how many wrong digits are borne
 * @param http the province's one-stop system
 */
@ConfigurationProperties("motcua.dossier")
record DossierSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("register") Source source,
        @DefaultValue("15s") Duration look,
        @DefaultValue("2s") Duration beat,
        @DefaultValue("30m") Duration patience,
        @DefaultValue("30m") Duration proven,
        @DefaultValue("30m") Duration followEvery,
        @DefaultValue("180d") Duration followFor,
        @DefaultValue("365d") Duration keep,
        @DefaultValue Guesses guesses,
        @Nullable ProvinceSettings http) {

    static final String PREFIX = "motcua.dossier.";

    /** Where dossiers are. */
    enum Source {
        /** In the register of this program. */
        REGISTER,
        /** In the province's one-stop system. */
        HTTP
    }

    /**
     * How many wrong digits are borne. Who reaches a limit is told so without anything being looked up.
     *
     * @param window for how long an attempt counts
     * @param perConversation from one conversation
     * @param perDossier for one dossier, from all conversations together
     * @param inAll for all dossiers from all conversations together, within {@code inAllWindow}
     * @param inAllWindow for how long an attempt counts among all
     */
    record Guesses(
            @DefaultValue("24h") Duration window,
            @DefaultValue("5") int perConversation,
            @DefaultValue("10") int perDossier,
            @DefaultValue("200") int inAll,
            @DefaultValue("1h") Duration inAllWindow) {

        /** Refuses what is out of range: a limit that limits nothing is none. */
        Guesses {
            refuseOutside("guesses.window", window, Duration.ofMinutes(1), Duration.ofDays(30));
            refuseOutside("guesses.in-all-window", inAllWindow, Duration.ofMinutes(1), Duration.ofDays(30));
            refuseOutside("guesses.per-conversation", perConversation, 1, 100);
            refuseOutside("guesses.per-dossier", perDossier, 1, 100);
            refuseOutside("guesses.in-all", inAll, 1, 100_000);
        }
    }

    /**
     * Refuses what is missing or out of range.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong with it
     */
    DossierSettings {
        refuseOutside("look", look, Duration.ofMillis(10), Duration.ofMinutes(10));
        refuseOutside("beat", beat, Duration.ofMillis(1), Duration.ofSeconds(20));
        refuseOutside("patience", patience, Duration.ZERO, Duration.ofHours(12));
        refuseOutside("proven", proven, Duration.ofMinutes(1), Duration.ofHours(24));
        refuseOutside("follow-every", followEvery, Duration.ofSeconds(1), Duration.ofDays(1));
        refuseOutside("follow-for", followFor, Duration.ofDays(1), Duration.ofDays(365));
        refuseOutside("keep", keep, Duration.ofDays(1), Duration.ofDays(3650));
        if (enabled && source == Source.HTTP && http == null) {
            throw wrong("http.address", "is missing, though " + PREFIX + "source is http");
        }
    }

    static void refuseOutside(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw wrong(name, "must be between " + least + " and " + most + ", was " + value);
        }
    }

    static void refuseOutside(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(name, "must be between " + least + " and " + most + ", was " + value);
        }
    }

    static IllegalArgumentException wrong(String name, String what) {
        String setting = PREFIX + name;
        String variable = setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new IllegalArgumentException(setting + " (" + variable + ") " + what);
    }
}
