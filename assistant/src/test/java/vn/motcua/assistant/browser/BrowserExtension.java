package vn.motcua.assistant.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Stage}: one browser and one service for all browser tests of a run.
 *
 * <p>Chromium is looked for where {@code MOTCUA_CHROMIUM} (environment) or {@code motcua.chromium} (system property) says, else
 * where Debian, Ubuntu and Fedora put it. Where there is none the tests are skipped; with {@code CI=true} or
 * {@code -Dmotcua.browser=required} they fail instead.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final double ASSERTION_MILLIS = 15_000;
    private static final List<String> ARGUMENTS = List.of(
            // As root, as in containers, Chromium does not start with its sandbox.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium().isPresent() || required()) {
            return ConditionEvaluationResult.enabled("Chromium is there or required");
        }
        return ConditionEvaluationResult.disabled(
                "no Chromium found at MOTCUA_CHROMIUM or " + USUAL_PLACES + ": the pages are not tested");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(BrowserExtension.class))
                .computeIfAbsent(Stage.class, key -> open(), Stage.class);
    }

    private static Stage open() {
        Path executable = chromium()
                .orElseThrow(() -> new IllegalStateException(
                        "browser tests are required here, but there is no Chromium at MOTCUA_CHROMIUM or "
                                + USUAL_PLACES));
        // Machines that test are often busy with other things too.
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLIS);
        // Before the browser, which would stay behind if the service did not start.
        var site = new EmbeddingSite();
        Path dataDirectory = temporaryDirectory();
        var service = new Service(dataDirectory, site.address());
        site.embed(service.address());
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
        return new Stage(browser, service, site, () -> {
            service.close();
            site.close();
            playwright.close();
            delete(dataDirectory);
        });
    }

    private static boolean required() {
        return "true".equals(System.getenv("CI")) || "required".equals(System.getProperty("motcua.browser"));
    }

    private static Optional<Path> chromium() {
        return Stream.concat(
                        Stream.of(
                                        System.getProperty("motcua.chromium", ""),
                                        System.getenv().getOrDefault("MOTCUA_CHROMIUM", ""))
                                .filter(place -> !place.isEmpty()),
                        USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("motcua-browser");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
