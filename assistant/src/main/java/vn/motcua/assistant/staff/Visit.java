package vn.motcua.assistant.staff;

/**
 * Where a request comes from, as far as it is known.
 *
 * @param address the network address
 * @param browser what the browser calls itself; at most 200 characters of it are kept
 */
public record Visit(String address, String browser) {

    private static final int KEPT = 200;

    /** Shortens what the browser calls itself. */
    public Visit {
        browser = browser.length() > KEPT ? browser.substring(0, KEPT) : browser;
    }
}
