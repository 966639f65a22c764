package vn.motcua.assistant.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures for the documentation: the devices on which they are taken, and where they go. */
final class Pictures {

    private static final int LARGEST = 300_000;

    private Pictures() {}

    static Browser.NewContextOptions phone(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(1.5)
                .setHasTouch(true)
                .setIsMobile(true)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    static Browser.NewContextOptions desktop(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    static void save(Page page, String name) throws IOException {
        page.evaluate("document.fonts.ready");
        page.evaluate("document.activeElement.blur()");
        Path file = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."))
                .resolve(System.getProperty("motcua.screenshots", ""))
                .resolve(name + ".png");
        Files.createDirectories(file.toAbsolutePath().getParent());
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).isLessThan(LARGEST);
    }
}
