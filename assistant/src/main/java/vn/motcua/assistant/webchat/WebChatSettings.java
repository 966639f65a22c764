package vn.motcua.assistant.webchat;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The web chat's settings.
 *
 * @param maxTextLength the longest message, in Unicode characters
 * @param sessionLifetime how long a visitor's token is good after it was last used
 * @param pageSize how many messages one answer holds at most
 * @param heartbeat how often an idle stream is told that it is alive, and looks for messages that nobody signalled
 * @param streamLifetime after how long a stream is ended, so that the client opens a new one
 * @param streamsPerSession how many streams a session may have open; a further one ends the oldest
 * @param allowedSites the sites, such as {@code https://phuong.example.gov.vn}, that may show the chat in a frame
 */
@Validated
@ConfigurationProperties("motcua.webchat")
record WebChatSettings(
        @DefaultValue("2000") @Min(1) @Max(100_000) int maxTextLength,
        @DefaultValue("30d") @DurationMin(minutes = 1) Duration sessionLifetime,
        @DefaultValue("100") @Min(1) @Max(1000) int pageSize,
        @DefaultValue("15s") @DurationMin(millis = 50) Duration heartbeat,
        @DefaultValue("1h") @DurationMin(millis = 50) Duration streamLifetime,
        @DefaultValue("4") @Min(1) @Max(100) int streamsPerSession,

        @DefaultValue
        List<
                        @Pattern(
                                regexp = "https?://[A-Za-z0-9*.-]+(:\\d{1,5})?",
                                message = "must be a site such as https://example.gov.vn, without a path")
                        String>
                allowedSites) {

    private static final int BYTES_PER_CHARACTER = 12;
    private static final int BYTES_AROUND = 2048;

    /** Copies the list. */
    WebChatSettings {
        allowedSites = List.copyOf(allowedSites);
    }

    /** The largest body: a message of full length with every character written as two {@code \\uXXXX}, and what is around it. */
    int maxBodyBytes() {
        return BYTES_PER_CHARACTER * maxTextLength + BYTES_AROUND;
    }
}
