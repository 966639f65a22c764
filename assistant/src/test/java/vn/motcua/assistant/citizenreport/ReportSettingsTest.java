package vn.motcua.assistant.citizenreport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** Settings are checked at the start, and what is wrong is named. */
class ReportSettingsTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(ReportConfiguration.class);

    @Test
    void theDefaultsAndOwnOnesHold() {
        runner.run(context ->
                assertThat(context.getBean(ReportSettings.class).pictures()).isEqualTo(3));
        runner.withSystemProperties("motcua.report.join-within=36h", "motcua.report.keep=90d")
                .run(context -> assertThat(context.getBean(ReportSettings.class).joinWithin())
                        .hasHours(36));
    }

    @ParameterizedTest
    @CsvSource({
        "pictures, 11",
        "pictures, -1",
        "largest-picture, 11MB",
        "largest-picture, 0B",
        "join-metres, 0",
        "join-within, 5m",
        "per-day, 0",
        "reopen-within, 1h",
        "keep, 0d"
    })
    void whatCannotBeStopsTheStart(String setting, String value) {
        runner.withSystemProperties("motcua.report." + setting + "=" + value)
                .run(context -> assertThat(context).hasFailed());
    }
}
