package vn.motcua.assistant.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.doubles.TelegramDouble;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a question through a guide to the checklist, by the real client library, the webhook and long polling. What the citizen sees is
 * the walk in the guide {@code docs/channels/telegram.md}; both are made anew by
 * {@code mvn -pl assistant -am test -Dtest=TelegramWalkTest -Dsurefire.failIfNoSpecifiedTests=false -Dmotcua.screenshots=docs/images}.
 */
class TelegramWalkTest {

    private static final Path ROOT = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
    private static final Path GUIDE = ROOT.resolve("docs/channels/telegram.md");
    private static final String BEGIN = "<!-- walk -->\n";
    private static final String END = "<!-- /walk -->";
    private static final long CHAT = 42;

    @Test
    void byLongPolling() throws IOException {
        try (var telegram = TelegramDouble.start();
                var node = TelegramNode.polling(
                        telegram,
                        TestDatabase.migrated(),
                        "--motcua.public-url=" + TelegramNode.PUBLIC_URL,
                        "--motcua.telegram.mode=polling")) {
            var phone = new Phone(telegram, CHAT);
            walk(node, phone, telegram::queue);
            assertSeen(phone, telegram);
            Waiting.until(
                    "everything is confirmed", () -> telegram.unconfirmed().isEmpty());
        }
    }

    @Test
    void byTheWebhook() throws IOException {
        try (var telegram = TelegramDouble.start();
                var node = TelegramNode.webhook(telegram, TestDatabase.migrated())) {
            Waiting.until(
                    "Telegram knows where to call", () -> !telegram.webhookUrl().isEmpty());
            var phone = new Phone(telegram, CHAT);
            walk(node, phone, update -> assertThat(node.deliver(update)).isEqualTo(200));
            assertSeen(phone, telegram);
        }
    }

    private static void walk(TelegramNode node, Phone phone, Consumer<String> deliver) {
        Consumer<String> step = update -> {
            long before = node.count("inbox");
            deliver.accept(update);
            Waiting.until(
                    "it is answered",
                    () -> node.count("inbox") == before + 1
                            && node.count("inbox where status = 'waiting'") == 0
                            && node.count("outbox where status in ('waiting', 'sending')") == 0);
        };
        step.accept(phone.says("/start"));
        step.accept(phone.says("toi muon lam giay khai sinh cho con"));
        step.accept(phone.presses("Hướng dẫn từng bước"));
        step.accept(phone.says("tuần trước"));
        step.accept(phone.says("bé sinh ở nhà"));
        step.accept(phone.presses("Có người làm chứng"));
        step.accept(phone.says("bố cháu đi đăng ký"));
        step.accept(phone.presses("Đến nộp trực tiếp"));
        step.accept(phone.presses("☐"));
        step.accept(phone.says("2"));
        step.accept(phone.presses("Danh sách, in"));
        step.accept(phone.presses("PDF"));
    }

    private static void assertSeen(Phone phone, TelegramDouble telegram) throws IOException {
        assertThat(telegram.exchanges())
                .filteredOn(exchange -> exchange.asked().has("text"))
                .allSatisfy(
                        exchange -> assertThat(SentText.fault(exchange.asked())).isEmpty());
        String text = "```\n"
                + phone.seen()
                        .replaceAll("(checklist/|c\\.)[A-Za-z0-9_-]{16,}", "$1…")
                        .strip() + "\n```\n";
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        if (System.getProperty("motcua.screenshots") != null) {
            Files.writeString(GUIDE, guide.substring(0, begin) + text + guide.substring(guide.indexOf(END)));
            picture(phone);
        } else {
            assertThat(guide.substring(begin, guide.indexOf(END))).isEqualTo(text);
        }
        assertThat(phone.words()).as("the ticked list").anyMatch(words -> words.edits() == 1);
        assertThat(phone.files()).extracting(Bubble.File::name).containsExactly("danh-sach-ho-so.pdf");
    }

    private static void picture(Phone phone) {
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("motcua.chromium", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1480, 400));
            page.setContent(PhonePage.of(phone));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(ROOT.resolve(System.getProperty("motcua.screenshots", ""))
                            .resolve("telegram-walk.png")));
        }
    }
}
