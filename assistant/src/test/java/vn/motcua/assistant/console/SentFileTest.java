package vn.motcua.assistant.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.attachment.SampleFiles;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.privacy.ConversationErasure;
import vn.motcua.assistant.staff.Role;
import vn.motcua.connector.OwnContent;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures and documents that officers send, from the form to the citizen's hand. */
class SentFileTest extends CaseFace {

    private static final Pattern ADDRESS = Pattern.compile("/files/[A-Za-z0-9_-]{22}\\.(?:jpg|png|pdf)");

    @Autowired
    private ConversationErasure erasure;

    @Autowired
    private List<OwnContent> content;

    @Test
    void aPictureIsInTheConversationAndFetchedByItsAddressAlone() throws Exception {
        Case held = held();
        String name = officer(held);
        HttpResponse<String> sent = send(held, "Anh/chị điền như mẫu này", "Mẫu điền.jpg", SampleFiles.jpeg(60, 30));
        assertThat(location(sent)).isEqualTo(path(held) + "?done=answered");

        String address = address(said(held));
        assertThat(said(held)).contains("\"picture\"", "Anh/chị điền như mẫu này", "Mẫu điền.jpg");
        HttpResponse<byte[]> fetched = fetch(address);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(header(fetched, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(fetched, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(fetched, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(header(fetched, "Content-Disposition")).startsWith("attachment;");
        assertThat(header(fetched, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(fetched, "X-Robots-Tag")).contains("noindex");
        assertThat(OwnContent.of(content).read(address))
                .as("for channels that send pictures themselves")
                .hasValueSatisfying(file -> {
                    assertThat(file.name()).isEqualTo("Mau-dien.jpg");
                    assertThat(file.bytes()).isEqualTo(fetched.body());
                });
        for (String other : List.of(
                address.replace(".jpg", ".png"),
                "/files/" + "A".repeat(22) + ".jpg",
                "/files/",
                "/files/" + "A".repeat(21) + "'.jpg")) {
            assertThat(fetch(other.replace("'", "%27")).statusCode()).as(other).isEqualTo(404);
            assertThat(OwnContent.of(content).read(other)).as(other).isEmpty();
        }
        assertThat(rows(name)).anySatisfy(row -> {
            assertThat(row.act()).isEqualTo("case-file-sent");
            assertThat(row.conversation()).hasValue(held.conversation());
        });
        assertThat(signedIn(name).get(path(held)).body()).contains("src=\"" + address + "\"");
    }

    @Test
    void aDocumentIsSomethingToOpen() throws Exception {
        Case held = held();
        byte[] document = SampleFiles.pdf();
        send(held, "Tờ khai để in", "to-khai.pdf", document);
        assertThat(said(held)).contains("\"link\"", "to-khai.pdf");
        HttpResponse<byte[]> fetched = fetch(address(said(held)));
        assertThat(header(fetched, "Content-Type")).isEqualTo("application/pdf");
        assertThat(fetched.body()).isEqualTo(document);
    }

    @Test
    void whatTheRuleDoesNotAllowIsNotSentAndTheWordsStay() {
        Case held = held();
        HttpResponse<String> page = send(held, "Xem tệp này", "x.jpg", "<script>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Loại tệp này không gửi được", "Xem tệp này</textarea>");
        HttpResponse<String> large = send(held, "Xem tệp này", "x.jpg", new byte[6_000_000]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("nhiều nhất 5 MB");
        assertThat(count(held, "message where sender = 'officer' and")).isZero();
        assertThat(count(held, "attachment where")).isZero();
    }

    @Test
    void whatIsLargerThanTheServerReadsIsNotTaken() {
        Case held = held();
        try {
            assertThat(send(held, "Xem tệp này", "x.jpg", new byte[12_000_000]).statusCode())
                    .isBetween(400, 422);
        } catch (UncheckedIOException cut) {
            // The server may end the connection before it has read what it does not want.
            assertThat(cut).hasMessageNotContaining("refused");
        }
        assertThat(count(held, "message where sender = 'officer' and")).isZero();
    }

    @Test
    void whoeverDoesNotHoldTheCaseSendsNothing() {
        Case held = held();
        HttpResponse<String> page = signedIn(account(Role.OFFICER))
                .postFile(path(held) + "/answer", "a.jpg", SampleFiles.jpeg(9, 9), "text", "Chào", "after", "0");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(count(held, "attachment where")).isZero();
    }

    @Test
    void aFormThatIsSentTwiceSendsTheFileOnce() {
        Case held = held();
        for (int i = 0; i < 2; i++) {
            send(held, "Số của tôi là 0912345678", "a.jpg", SampleFiles.jpeg(9, 9));
        }
        assertThat(count(held, "attachment where")).isEqualTo(1);
    }

    @Test
    void itGoesWithTheConversation() throws Exception {
        Case held = held();
        send(held, "Mẫu", "a.png", SampleFiles.png(9, 9));
        String address = address(said(held));
        erasure.erase(held.conversation());
        assertThat(fetch(address).statusCode()).isEqualTo(404);
        assertThat(count(held, "attachment where")).isZero();
    }

    private HttpResponse<String> send(Case held, String words, String file, byte[] bytes) {
        return signedIn(officer(held)).postFile(path(held) + "/answer", file, bytes, "text", words, "after", "2");
    }

    /** The officer's last message as it is stored. */
    private String said(Case held) {
        return jdbc.sql(
                        "select content from message where conversation_id = ? and sender = 'officer' order by sequence desc limit 1")
                .param(held.conversation())
                .query(String.class)
                .single();
    }

    private static String address(String message) {
        Matcher address = ADDRESS.matcher(message);
        assertThat(address.find()).as(message).isTrue();
        return address.group();
    }

    private HttpResponse<byte[]> fetch(String address) throws IOException, InterruptedException {
        try (HttpClient nobody = HttpClient.newHttpClient()) {
            return nobody.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    private int count(Case held, String of) {
        return jdbc.sql("select count(*) from " + of + " conversation_id = ?")
                .param(held.conversation())
                .query(Integer.class)
                .single();
    }
}
