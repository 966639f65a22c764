package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.doctor.ChannelDoctor;
import vn.motcua.assistant.doctor.Finding;
import vn.motcua.assistant.link.PublicAddress;

/** Looks at the web chat, and at what all channels need: the address under which the service is reached, and the clock. */
@Component
class WebChatDoctor implements ChannelDoctor {

    private static final Duration TIME_OUT = Duration.ofSeconds(5);

    /** So far may the clocks of service and database be apart before codes, windows and estimates go wrong visibly. */
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private final PublicAddress address;
    private final WebChatSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    WebChatDoctor(PublicAddress address, WebChatSettings settings, JdbcClient jdbc, Clock clock) {
        this.address = address;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return WebSessions.CHANNEL;
    }

    @Override
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(reachability());
        findings.add(
                settings.allowedSites().isEmpty()
                        ? Finding.note("doctor.web.sites.none")
                        : Finding.fine("doctor.web.sites", String.join(", ", settings.allowedSites())));
        findings.add(clocks());
        return findings;
    }

    private Finding reachability() {
        if (address.url().isEmpty()) {
            return Finding.note("doctor.web.address.none");
        }
        if (!address.isSecure()) {
            return Finding.fault("doctor.web.address.plain", address.url());
        }
        var client = new OkHttpClient.Builder().callTimeout(TIME_OUT).build();
        var request = new Request.Builder().url(address.url() + "/widget.js").build();
        try (Response response = client.newCall(request).execute()) {
            return response.isSuccessful()
                    ? Finding.fine("doctor.web.address", address.url())
                    : Finding.fault("doctor.web.address.answers", address.url(), Integer.toString(response.code()));
        } catch (IOException unreachable) {
            // From inside, an address may be out of reach that citizens reach well.
            return Finding.note(
                    "doctor.web.address.unreached",
                    address.url(),
                    unreachable.getClass().getSimpleName());
        }
    }

    private Finding clocks() {
        OffsetDateTime database =
                jdbc.sql("select now()").query(OffsetDateTime.class).single();
        Duration apart = Duration.between(database.toInstant(), clock.instant()).abs();
        String seconds = Long.toString(apart.toSeconds());
        return apart.compareTo(TOLERATED) > 0
                ? Finding.fault("doctor.web.clock.apart", seconds)
                : Finding.fine("doctor.web.clock");
    }
}
