package vn.motcua.assistant.browser;

import com.microsoft.playwright.Browser;

/**
 * What browser tests play on.
 *
 * @param browser the browser; each test opens a context of its own
 * @param service the service under test
 * @param site another site that embeds its widget
 * @param closing ends it all
 */
record Stage(Browser browser, Service service, EmbeddingSite site, Runnable closing) implements AutoCloseable {

    /** A citizen who opens a browser of their own. */
    Visitor visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    /** A citizen with a certain device. */
    Visitor visitor(Browser.NewContextOptions device) {
        return new Visitor(browser.newContext(device), service);
    }

    @Override
    public void close() {
        closing.run();
    }
}
