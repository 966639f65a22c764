package vn.motcua.assistant.directory;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The directory.
 *
 * @param enabled whether citizens are answered from it, in the conversation and on the units' pages
 * @param poll how often to look for changes without being told of them
 * @param largestSheet the most rows that a sheet may have, its heading included
 */
@Validated
@ConfigurationProperties("motcua.directory")
record DirectorySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") @DurationMin(millis = 100) Duration poll,
        @DefaultValue("5000") @Min(2) @Max(100_000) int largestSheet) {}
