package vn.motcua.assistant.browser;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What is kept can be saved, and what is erased at the server is gone from the pages too. */
@InBrowser
class ErasureTest {

    private final Stage stage;

    ErasureTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void takesAwayWhatWasSaidOnEveryPageOfTheConversation() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            visitor.ask("xóa dữ liệu của tôi");
            assertThat(visitor.answers()).hasCount(2);
            Page other = visitor.context().newPage();
            other.navigate(stage.service().address() + "/");
            assertThat(other.locator(".message.citizen")).hasCount(2);

            visitor.choices().getByText("Xóa hết").click();
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.answers()).containsText("Đã xóa");
            assertThat(visitor.own()).hasCount(0);
            assertThat(other.locator(".message.assistant:not(.welcome)")).hasCount(1);
            assertThat(other.locator(".message.citizen")).hasCount(0);
            visitor.assertAccessible();

            visitor.page().reload();
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.own()).hasCount(0);
            visitor.ask(Visitor.QUESTION);
            assertThat(visitor.own()).hasCount(1);
            assertThat(visitor.answers()).hasCount(2);
        }
    }

    @Test
    void savesWhatIsKeptAsAFile() throws IOException {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            visitor.page().locator("#options-button").click();
            Download file = visitor.page()
                    .waitForDownload(
                            () -> visitor.page().locator("#save-button").click());
            Assertions.assertThat(file.suggestedFilename()).isEqualTo("mot-cua.txt");
            Assertions.assertThat(Files.readString(file.path()))
                    .contains("Anh/chị (", Visitor.QUESTION, "Trợ lý (", "1.001193");
        }
    }

    @Test
    void takesItAwayWithoutScripts() {
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visitor.page();
            page.navigate(stage.service().address() + "/basic");
            for (String words : new String[] {Visitor.QUESTION, "xoa du lieu", "dong y"}) {
                visitor.box().fill(words);
                page.locator(".send").click();
            }
            assertThat(visitor.own()).hasCount(0);
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.answers()).containsText("Đã xóa");
        }
    }
}
