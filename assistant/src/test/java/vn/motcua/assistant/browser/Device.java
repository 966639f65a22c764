package vn.motcua.assistant.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** Devices and settings that citizens come with. */
enum Device {
    PHONE(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK),
    SMALLEST_PHONE(320, 568, ColorScheme.LIGHT),
    DESKTOP(1280, 800, ColorScheme.LIGHT),
    DESKTOP_DARK(1280, 800, ColorScheme.DARK),
    /** 1280 × 1024 pixels at 400 % zoom. */
    ZOOMED(320, 256, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Device(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    /** Without movements: what moves cannot be measured. */
    static Browser.NewContextOptions still() {
        return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    }

    /** The page as it is on this device; what was said stays. */
    void show(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Looks at a page as it is on every device, and leaves it on a phone. */
    static void onEvery(Visitor visitor, Runnable look) {
        for (Device device : values()) {
            device.show(visitor.page());
            try {
                look.run();
            } catch (AssertionError wrong) {
                throw new AssertionError("on " + device, wrong);
            }
        }
        PHONE.show(visitor.page());
    }
}
