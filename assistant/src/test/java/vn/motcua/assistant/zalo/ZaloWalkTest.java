package vn.motcua.assistant.zalo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;
import vn.motcua.doubles.ZaloBotDouble;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a question through a guide to the checklist with nothing but typed words and numbers, on both ways to Zalo. What a citizen sees
 * on the Official Account is the walk in the guides {@code docs/channels/zalo.md} and {@code zalo.vi.md}, made anew by
 * {@code mvn -pl assistant -am test -Dtest=ZaloWalkTest -Dsurefire.failIfNoSpecifiedTests=false -Dmotcua.screenshots=docs/images}.
 */
class ZaloWalkTest extends ZaloFace {

    private static final Path ROOT = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
    private static final String BEGIN = "<!-- walk -->\n";
    private static final String END = "<!-- /walk -->";

    /** Something in a chat. */
    private record Bubble(boolean own, String text) {}

    @Test
    void onTheOfficialAccount() throws IOException {
        String user = newUser();
        List<Bubble> chat = walk(text -> types(user, text), () -> textsTo(user), user);
        if (System.getProperty("motcua.screenshots") != null) {
            write(chat);
        }
    }

    @Test
    void onTheBot() {
        String user = newUser();
        walk(
                text -> assertThat(deliverToBot(ZaloBotDouble.typed(user, newId(), text), ZaloBotDouble.SECRET))
                        .isEqualTo(200),
                () -> BOT.calls().stream()
                        .filter(call -> call.method().equals("sendMessage")
                                && call.body().path("chat_id").asString("").equals(user))
                        .map(call -> call.body().path("text").asString(""))
                        .toList(),
                user);
    }

    private List<Bubble> walk(Consumer<String> typing, Supplier<List<String>> received, String user) {
        var chat = new ArrayList<Bubble>();
        Consumer<String> says = text -> {
            int before = received.get().size();
            chat.add(new Bubble(true, text));
            typing.accept(text);
            awaitQuiet(user);
            List<String> now = received.get();
            assertThat(now).as("answers to " + text).hasSizeGreaterThan(before);
            now.subList(before, now.size()).forEach(answer -> chat.add(new Bubble(false, answer)));
        };
        Consumer<String> chooses = label -> says.accept(number(chat, label));
        says.accept("toi muon lam giay khai sinh cho con");
        chooses.accept("Hướng dẫn từng bước");
        says.accept("tuần trước");
        says.accept("bé sinh ở nhà");
        chooses.accept("Có người làm chứng");
        says.accept("bố cháu đi đăng ký");
        chooses.accept("Đến nộp trực tiếp");
        chooses.accept("☐");
        assertThat(chat.stream().filter(bubble -> !bubble.own()).map(Bubble::text))
                .as("the ticked list")
                .anyMatch(text -> text.contains("✓"));
        return chat;
    }

    /** The number that stands before the newest choice with these words. */
    private static String number(List<Bubble> chat, String label) {
        Pattern choice = Pattern.compile("(?m)^\\s*(\\d+)[.)] .*" + Pattern.quote(label));
        for (Bubble bubble : chat.reversed()) {
            Matcher matcher = choice.matcher(bubble.text());
            if (!bubble.own() && matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new AssertionError("no choice '" + label + "' in " + chat.getLast());
    }

    private static void write(List<Bubble> chat) throws IOException {
        var text = new StringBuilder("```\n");
        chat.forEach(bubble -> text.append(bubble.own() ? "> " : "")
                .append(bubble.text().replaceAll("(checklist/|c\\.)[A-Za-z0-9_-]{16,}", "$1…"))
                .append("\n\n"));
        String walk = text.toString().stripTrailing() + "\n```\n";
        for (String name : List.of("zalo.md", "zalo.vi.md")) {
            Path file = ROOT.resolve("docs/channels").resolve(name);
            String guide = Files.readString(file);
            int begin = guide.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(file, guide.substring(0, begin) + walk + guide.substring(guide.indexOf(END)));
        }
        picture(chat);
    }

    private static void picture(List<Bubble> chat) {
        var page = new StringBuilder("""
                <!doctype html><html lang="vi"><meta charset="utf-8"><style>
                body { margin: 0; background: #e2e9f1; font: 15px/1.45 'Be Vietnam Pro', 'Noto Sans', 'DejaVu Sans', sans-serif; }
                main { columns: 4 340px; column-gap: 26px; padding: 18px 22px; }
                div { break-inside: avoid; border-radius: 12px; padding: 8px 12px; margin: 0 0 8px; max-width: 300px; background: #fff;
                      white-space: pre-wrap; overflow-wrap: anywhere; box-shadow: 0 1px 1px #0002; width: fit-content; }
                .own { background: #d5ebff; margin-left: auto; }
                </style><main>""");
        chat.forEach(bubble -> page.append(bubble.own() ? "<div class=\"own\">" : "<div>")
                .append(bubble.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("</div>"));
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("motcua.chromium", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")))) {
            Page shown = browser.newPage(new Browser.NewPageOptions().setViewportSize(1480, 400));
            shown.setContent(page + "</main></html>");
            shown.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(ROOT.resolve(System.getProperty("motcua.screenshots", ""))
                            .resolve("zalo-walk.png")));
        }
    }
}
