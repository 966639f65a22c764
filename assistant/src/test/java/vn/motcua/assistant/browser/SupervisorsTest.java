package vn.motcua.assistant.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages of those who watch over the desks and keep them, in a real browser. */
@InBrowser
class SupervisorsTest {

    private static final String PERSON = "cho tôi gặp cán bộ";

    private final Stage stage;
    private final StaffDesk desk;

    SupervisorsTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void theBoardRenewsItselfAndACaseIsGivenFromIt() {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor supervisor = stage.visitor()) {
            Page page = supervisor.page();
            desk.signIn(page);
            supervisor.open("/staff/board");
            citizen.ask(PERSON);
            Locator row = page.locator(
                    "#now tr",
                    new Page.LocatorOptions().setHas(page.locator("a[href='/staff/cases/" + lastCase() + "']")));
            assertThat(row).isVisible();
            // A list that is being chosen from is not taken away under the hand.
            row.locator("select").focus();
            row.locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(0));
            row.locator("button").click();
            assertThat(page.locator(".notice[role=status]")).containsText("Đã giao");
            assertThat(row).hasCount(0);
            assertThat(citizen.page().locator(".message.news").last()).isVisible();
        }
    }

    @Test
    void aDayOfAKeeperWithoutScripts() {
        String shortcut = "k" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor keeper = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = keeper.page();
            desk.signIn(page);
            StaffDesk.goBeyond(page, "/staff/canned");
            page.locator("a[href^='/staff/canned/new']").click();
            page.locator("#title").fill("Hẹn lịch");
            page.locator("#shortcut").fill(shortcut);
            page.locator("#text").fill("Mời {ten} tới {quay}.");
            page.locator("button[formaction$=preview]").click();
            assertThat(page.locator("[role=status] .said")).containsText("Mời anh/chị tới");
            page.locator("form.card button.main").click();
            assertThat(page.locator("main")).containsText("/" + shortcut);

            StaffDesk.goBeyond(page, "/staff/desks");
            page.locator("main a[href='/staff/desks/new']").click();
            page.locator("#name").fill("Quầy " + shortcut);
            page.locator("#hours").fill("T2-T6 11:30-07:30");
            page.locator("form.card button.main").click();
            assertThat(page.locator("[role=alert]")).containsText("giờ đóng phải sau giờ mở");
            page.locator("#hours").fill("T2-T6 07:30-11:30");
            page.locator("input[name=enabled]").uncheck();
            page.locator("form.card button.main").click();
            assertThat(page.locator("main")).containsText("Quầy " + shortcut);
        }
    }

    @Test
    void axeFindsNothingAndNothingSticksOut() {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor supervisor = stage.visitor(Device.still())) {
            citizen.ask(PERSON);
            desk.signIn(supervisor.page());
            for (String address : List.of(
                    "/staff/board",
                    "/staff/history",
                    "/staff/statistics?lang=en",
                    "/staff/corrections?lang=vi",
                    "/staff/canned",
                    "/staff/canned/1",
                    "/staff/canned/new",
                    "/staff/desks",
                    "/staff/desks/1",
                    "/staff/desks/new",
                    "/staff")) {
                supervisor.open(address);
                supervisor.assertFitsEveryDevice();
            }
        }
    }

    private long lastCase() {
        return stage.service()
                .part(JdbcClient.class)
                .sql("select max(id) from hand_over")
                .query(Long.class)
                .single();
    }
}
