package vn.motcua.assistant.browser;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A citizen at the chat page, and what can be seen there. */
final class Visitor implements AutoCloseable {

    /** Asked the same way everywhere: no diacritics, as people type it. */
    static final String QUESTION = "lam giay khai sinh cho con can giay to gi";

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Service service;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Visitor(BrowserContext context, Service service) {
        this.context = context;
        this.service = service;
        this.page = context.newPage();
        page.onPageError(errors::add);
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** Opens the chat; an address within the service, such as "/" or "/?lang=en". */
    Visitor open(String address) {
        page.navigate(service.address() + address);
        page.waitForSelector("html[data-ready]");
        return this;
    }

    /** Types and sends with the Enter key. */
    void send(String words) {
        box().fill(words);
        box().press("Enter");
    }

    /** Sends and waits for the answer. */
    void ask(String words) {
        int before = answers().count();
        send(words);
        assertThat(answers()).not().hasCount(before);
        assertThat(page.locator("#typing")).hasText("");
    }

    Locator box() {
        return page.locator("#question");
    }

    /** What the citizen has said. */
    Locator own() {
        return page.locator(".message.citizen");
    }

    /** What the assistant has said, without the page's own greeting. */
    Locator answers() {
        return page.locator(".message.assistant:not(.welcome)");
    }

    /** The quick replies that can be pressed. */
    Locator choices() {
        return answers().locator(".choice:visible");
    }

    /** Asserts that neither the page nor its messages need scrolling to the side. */
    void assertNoSidewaysScroll() {
        int tooWide = (int) page.evaluate("""
                        () => {
                          const thread = document.getElementById("thread");
                          return Math.max(
                              document.documentElement.scrollWidth - window.innerWidth,
                              thread ? thread.scrollWidth - thread.clientWidth : 0);
                        }""");
        assertThat(tooWide).as("pixels that stick out").isLessThanOrEqualTo(0);
    }

    /** Asserts that axe finds nothing against WCAG 2.2 AA. Frames within the page are looked into as well. */
    void assertAccessible() {
        List<String> found = page.frames().size() > 1 ? violationsWithFrames() : violations();
        assertThat(found).as("axe").isEmpty();
    }

    /** Asserts that axe finds nothing, nothing sticks out and every target is large enough. */
    void assertFits() {
        assertAccessible();
        assertNoSidewaysScroll();
        AccessibilityTest.assertTargets(this);
    }

    /** Asserts the same of the page on every device, and leaves it on a phone. */
    void assertFitsEveryDevice() {
        Device.onEvery(this, this::assertFits);
    }

    private List<String> violationsWithFrames() {
        return new AxeBuilder(page)
                .withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /**
     * What axe finds when it is run by itself: the builder's own way opens a window for each look and carries all that passed out
     * of the browser, but sees into frames.
     */
    @SuppressWarnings("unchecked")
    private List<String> violations() {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate("""
                        async (tags) => {
                          const { violations } = await axe.run({ runOnly: tags, resultTypes: ["violations"] });
                          return violations.map(
                              (rule) => `${rule.id}: ${rule.help} ${rule.nodes.map((node) => node.html).join(" ")}`);
                        }""", WCAG_2_2_AA);
    }

    /** Ends the visit; a script that failed on the way fails the test. */
    @Override
    public void close() {
        context.close();
        assertThat(errors).as("script errors").isEmpty();
    }
}
