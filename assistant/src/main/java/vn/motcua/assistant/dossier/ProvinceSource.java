package vn.motcua.assistant.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.assistant.outage.OutagePause;
import vn.motcua.connector.wire.HttpAnswer;
import vn.motcua.connector.wire.HttpCalls;

/**
 * The province's one-stop system, asked by HTTP. A call is repeated a few times, because reading changes nothing; a system that fails often
 * is left alone for a while; what it said is remembered for a moment. Redirects are not followed, so that the key goes nowhere else.
 */
final class ProvinceSource implements DossierSource {

    private static final Logger LOG = LoggerFactory.getLogger(ProvinceSource.class);

    private static final Sighting LEFT_ALONE = new Sighting.Trouble("it is left alone for a while");

    private static final int MOST_REMEMBERED = 2_000;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    private final ProvinceSettings settings;
    private final ProvinceReader reader;
    private final HttpCalls calls;
    private final OutagePause pause;
    private final Cache<String, Sighting> remembered;
    private final Clock clock;

    ProvinceSource(ProvinceSettings settings, Clock clock) {
        this.settings = settings;
        this.reader = new ProvinceReader(settings);
        this.calls = new HttpCalls(settings.connectTimeout(), settings.callTimeout());
        this.pause = new OutagePause("dossiers", settings.callTimeout().dividedBy(2), settings.pause(), clock);
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(settings.cache())
                .build();
        this.clock = clock;
    }

    @Override
    public Sighting find(DossierCode code) {
        Sighting known = remembered.getIfPresent(code.key());
        if (known != null) {
            return known;
        }
        Sighting seen = asked(code);
        if (!(seen instanceof Sighting.Trouble)) {
            remembered.put(code.key(), seen);
        }
        return seen;
    }

    /** One call without repetition, and without what is remembered; for whoever examines the system. */
    Sighting look(DossierCode code) {
        return pause.mayCall() ? once(code).sighting() : LEFT_ALONE;
    }

    /** Until when the system is left alone; empty when it may be asked. */
    Optional<Instant> pausedUntil() {
        return pause.until();
    }

    /**
     * How a call ended.
     *
     * @param again whether a further call may end better
     */
    private record Called(Sighting sighting, boolean again) {}

    private Sighting asked(DossierCode code) {
        Duration wait = settings.retryAfter();
        Sighting last = LEFT_ALONE;
        for (int tried = 1; tried <= settings.tries() && pause.mayCall(); tried++) {
            Called called = once(code);
            last = called.sighting();
            if (!called.again() || tried == settings.tries() || !slept(wait)) {
                break;
            }
            wait = wait.multipliedBy(2);
        }
        if (last instanceof Sighting.Trouble trouble) {
            LOG.warn("A dossier could not be looked up: {}", trouble.reason());
        }
        return last;
    }

    private Called once(DossierCode code) {
        Instant began = clock.instant();
        HttpAnswer answer = calls.call(request(code));
        Duration took = Duration.between(began, clock.instant());
        return switch (answer) {
            case HttpAnswer.NotSent notSent -> failed(notSent.reason(), true, took, Optional.empty());
            case HttpAnswer.Lost lost -> failed(lost.reason(), true, took, Optional.empty());
            case HttpAnswer.Answered answered -> read(answered, code, took);
        };
    }

    private Called read(HttpAnswer.Answered answered, DossierCode code, Duration took) {
        int status = answered.status();
        if (status == NOT_FOUND || status == GONE) {
            pause.answered(took);
            // A page is a gateway's or says that the address is wrong; it is no word about a dossier.
            return answered.page()
                    ? new Called(new Sighting.Trouble("status " + status + " with a page: is the path right?"), false)
                    : new Called(new Sighting.Unknown(), false);
        }
        if (status / 100 != 2) {
            boolean passing = status == TOO_MANY || status >= 500;
            return failed("status " + status, passing && answered.retryAfter().isEmpty(), took, answered.retryAfter());
        }
        if (answered.body().getBytes(StandardCharsets.UTF_8).length >= HttpCalls.LONGEST_BODY) {
            return failed("its answer is too long", false, took, Optional.empty());
        }
        Sighting seen = reader.read(answered.body(), code);
        if (seen instanceof Sighting.Trouble trouble) {
            return failed(trouble.reason(), false, took, Optional.empty());
        }
        pause.answered(took);
        return new Called(seen, false);
    }

    private Called failed(String reason, boolean again, Duration took, Optional<Duration> retryAfter) {
        pause.failed(new IllegalStateException(reason), took, retryAfter);
        return new Called(new Sighting.Trouble(reason), again);
    }

    private Request request(DossierCode code) {
        String path = settings.path().replace("{code}", code.written()).replace("{key}", code.key());
        var request = new Request.Builder()
                .url(HttpUrl.get(settings.address() + path))
                .header("Accept", "application/json");
        switch (settings.auth()) {
            case NONE -> {}
            case BEARER -> request.header("Authorization", "Bearer " + settings.secret());
            case API_KEY -> request.header(settings.keyHeader(), settings.secret());
            case BASIC ->
                request.header(
                        "Authorization", Credentials.basic(settings.user(), settings.secret(), StandardCharsets.UTF_8));
        }
        return request.build();
    }

    /** Spread by chance, so that several nodes do not come back at the same moment. */
    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait.plusMillis(RandomGenerator.getDefault().nextLong(wait.toMillis() / 4 + 1)));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
