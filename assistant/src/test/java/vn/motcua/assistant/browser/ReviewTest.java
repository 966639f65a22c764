package vn.motcua.assistant.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.attachment.SampleFiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer lets the assistant draft, and sends what is right; and what officers send besides words. */
@InBrowser
class ReviewTest {

    private static final Pattern FEE = Pattern.compile(".*[Ll]ệ phí.*", Pattern.DOTALL);

    private final Stage stage;
    private final StaffDesk desk;

    ReviewTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void nothingThatTheAssistantDraftsIsSaidBeforeAnOfficerHasApprovedIt() {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor officer = stage.visitor()) {
            Page page = claimed(citizen, officer);
            page.locator("#review").click();
            assertThat(page.locator("#review")).hasAttribute("aria-pressed", "true");
            int machine = citizen.answers().count();
            Locator draft = page.locator(".draft textarea");

            citizen.send("le phi dang ky khai sinh bao nhieu");
            assertThat(draft).hasValue(FEE);
            assertThat(page.locator("#thread .message").last()).isInViewport();
            officer.assertAccessible();
            draft.fill("Đăng ký khai sinh đúng hạn thì không mất lệ phí anh/chị nhé.");
            page.locator(".draft button.main").click();
            assertThat(officers(citizen)).hasCount(1);
            assertThat(officers(citizen).last()).containsText("không mất lệ phí anh/chị nhé");
            assertThat(draft).hasCount(0);

            citizen.send("can giay to gi");
            assertThat(draft).hasCount(1);
            citizen.send("a thoi, dang ky ket hon can giay to gi");
            assertThat(draft).hasValue(Pattern.compile(".*kết hôn.*", Pattern.DOTALL));
            assertThat(draft).hasCount(1);
            page.locator(".draft button:not(.main)").click();
            assertThat(page.locator("#conversation [role=status]")).containsText("Đã bỏ bản soạn");
            assertThat(draft).hasCount(0);
            assertThat(officers(citizen)).hasCount(1);

            citizen.send("le phi dang ky ket hon");
            assertThat(draft).hasValue(Pattern.compile(".*kết hôn.*", Pattern.DOTALL));
            String drafted = draft.inputValue();
            stage.service().stop();
            stage.service().start();
            page.reload();
            assertThat(draft).hasValue(drafted);
            page.locator(".draft button.main").click();
            assertThat(officers(citizen)).hasCount(2);
            assertThat(officers(citizen).last()).containsText("kết hôn");
            assertThat(citizen.answers()).hasCount(machine);
            assertThat(events()).contains("draft-edited", "draft-dropped", "draft-sent");

            assertThat(page.locator("#conversation [role=status]")).containsText("Đã gửi câu trả lời");
            officer.open("/staff/cases/" + lastCase());
            page.locator("#review").click();
            assertThat(page.locator("#review")).hasAttribute("aria-pressed", "false");
            citizen.send("con giay to thi sao");
            assertThat(page.locator("#thread")).containsText("con giay to thi sao");
            assertThat(draft).hasCount(0);
        }
    }

    @Test
    void aPictureIsSeenAndADocumentOpenedInTheConversation() {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor officer = stage.visitor()) {
            Page page = claimed(citizen, officer);
            page.locator("#answer").fill("Anh/chị điền như mẫu này");
            page.locator("#file").setInputFiles(new FilePayload("mau.jpg", "image/jpeg", SampleFiles.jpeg(640, 480)));
            page.locator("#answer-form button.main").click();
            Locator picture = officers(citizen).last().locator("img");
            assertThat(picture).isVisible();
            assertThat(picture).hasAttribute("alt", "mau.jpg");
            assertThat(picture.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                    .isEqualTo(640);
            assertThat(page.locator("#thread img")).isVisible();
            assertThat(page.locator("#answer")).hasValue("");
            assertThat(page.locator("#file")).hasValue("");

            page.locator("#answer").fill("Đây là tờ khai để in");
            page.locator("#file").setInputFiles(new FilePayload("to-khai.pdf", "application/pdf", SampleFiles.pdf()));
            page.locator("#answer-form button.main").click();
            Locator link = officers(citizen).last().locator("a");
            assertThat(link).containsText("to-khai.pdf");
            assertThat(citizen.page().waitForDownload(link::click).suggestedFilename())
                    .isEqualTo("to-khai.pdf");
            assertThat(page.locator("#file")).hasValue("");

            page.locator("#answer").fill("Xem tệp này");
            page.locator("#file").setInputFiles(new FilePayload("x.jpg", "image/jpeg", new byte[5_300_000]));
            page.locator("#answer-form button.main").click();
            assertThat((String) page.locator("#file").evaluate("field => field.validationMessage"))
                    .contains("nhiều nhất 5 MB");
            assertThat(officers(citizen)).hasCount(2);
            page.locator("#file")
                    .setInputFiles(new FilePayload("x.jpg", "image/jpeg", "nothing".getBytes(StandardCharsets.UTF_8)));
            page.locator("#answer-form button.main").click();
            assertThat(page.locator("#conversation [role=alert]")).containsText("Loại tệp này không gửi được");
            assertThat(page.locator("#answer")).hasValue("Xem tệp này");
            officer.assertAccessible();
            citizen.assertAccessible();
        }
    }

    /** A citizen has asked for a person, and the officer has just taken the case. */
    private Page claimed(Visitor citizen, Visitor officer) {
        citizen.ask(Visitor.QUESTION);
        citizen.ask("cho tôi gặp cán bộ");
        desk.signIn(officer.page());
        officer.open("/staff/cases/" + lastCase());
        officer.page().locator("#claim").click();
        assertThat(officer.page().locator("#answer")).isVisible();
        return officer.page();
    }

    private static Locator officers(Visitor citizen) {
        return citizen.page().locator(".message.officer");
    }

    private List<String> events() {
        return stage.service()
                .part(JdbcClient.class)
                .sql("select kind from hand_over_event where hand_over_id = ?")
                .param(lastCase())
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    private long lastCase() {
        return stage.service()
                .part(JdbcClient.class)
                .sql("select max(id) from hand_over")
                .query(Long.class)
                .single();
    }
}
