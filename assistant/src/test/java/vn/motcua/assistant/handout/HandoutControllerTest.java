package vn.motcua.assistant.handout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.checklist.Checklists;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Walk;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.print.Rendering;
import vn.motcua.assistant.qr.Decoding;
import vn.motcua.assistant.vietqr.PaymentRequests;
import vn.motcua.connector.OwnContent.OwnFile;

import static org.assertj.core.api.Assertions.assertThat;

/** The page, the PDF and the code for the fee of the whole application, over the bundled catalogue. */
@SpringBootTest(
        properties = {
            "motcua.operator=UBND phường Mẫu",
            "motcua.public-url=https://tro-ly.example.gov.vn",
            "motcua.desk.place=Quầy số 2, Bộ phận Một cửa phường Mẫu",
            "motcua.payment.procedures=1.001456,1.000656,1.001193,1.004194,1.004222,2.000635,2.000815,1.001612",
            "motcua.payment.bank=Vietcombank",
            "motcua.payment.account=0011002233445",
            "motcua.payment.account-name=UBND PHUONG MAU",
            "motcua.turns.warm-up=0s"
        })
class HandoutControllerTest {

    private static final String BIRTH = "p.1.001193";
    private static final String PASSPORT = "p.1.001456";
    private static final int PAYING = 2;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private PublishedKnowledge knowledge;

    @Autowired
    private Checklists checklists;

    @Autowired
    private Inbox inbox;

    @Autowired
    private HandoutContent content;

    @Autowired
    private Handouts handouts;

    @Autowired
    private HandoutPages pages;

    private MockMvc mvc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DatabaseAddress address = TestDatabase.empty();
        registry.add("spring.datasource.url", address::url);
        registry.add("spring.datasource.username", address::user);
        registry.add("spring.datasource.password", address::password);
    }

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @Test
    void thePageShowsTheCaseThePapersAndWhereTheFactsComeFrom() throws Exception {
        String id = kept(BIRTH, Language.VI, 2, "nha-o", "khac");
        String page = page("/checklist/" + id, 200);
        assertThat(page)
                .contains(
                        "<html lang=\"vi\"",
                        "UBND phường Mẫu",
                        "Đăng ký khai sinh",
                        "Bé sinh ở đâu?",
                        "Đã có 2/",
                        "Quầy số 2, Bộ phận Một cửa phường Mẫu",
                        "Nguồn: thủ tục 1.001193",
                        "href=\"/?start=c." + id + "\"",
                        "/checklist/" + id + ".pdf?lang=vi")
                .doesNotContain("nh/chị", "conversation_id");
        assertThat(page.split("class=\"ready\"", -1)).hasSize(3);
    }

    @Test
    void isInTheLanguageOfTheConversationOrAsTheAddressSays() throws Exception {
        String english = kept(BIRTH, Language.EN, 0);
        assertThat(page("/checklist/" + english, 200))
                .contains("<html lang=\"en\"", "Your case", "0 of ", "href=\"?lang=vi\"");
        assertThat(page("/checklist/" + english + "?lang=vi", 200)).contains("<html lang=\"vi\"", "Trường hợp");
        String vietnamese = kept(BIRTH, Language.VI, 0);
        assertThat(page("/checklist/" + vietnamese + "?lang=en", 200)).contains("<html lang=\"en\"", "Your case");
        assertThat(page("/checklist/" + vietnamese + "?lang=xx", 200)).contains("<html lang=\"vi\"");
    }

    @Test
    void whileQuestionsAreOpenItSaysThatItMayChange() throws Exception {
        var begun = new Walk(checklists.token(), BIRTH, Map.of(), Set.of(), "", 0, 0, 0, null, false);
        keep(begun, Language.VI);
        assertThat(page("/checklist/" + begun.id(), 200)).contains("Còn câu chưa trả lời", "Tùy trường hợp");
    }

    @Test
    void nobodyOnTheWayKeepsItAndNoSearchEngineListsIt() throws Exception {
        String id = kept(PASSPORT, Language.VI, 1);
        for (String address : List.of(
                "/checklist/" + id,
                "/checklist/" + id + ".pdf",
                "/checklist/" + id + "/payment.png?step=" + PAYING,
                "/checklist/AAAAAAAAAAAAAAAAAAAAAA")) {
            MockHttpServletResponse response = get(address);
            assertThat(response.getHeader("Cache-Control")).as(address).isEqualTo("no-store");
            assertThat(response.getHeader("X-Robots-Tag")).as(address).contains("noindex");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/checklist/AAAAAAAAAAAAAAAAAAAAAA",
                "/checklist/AAAAAAAAAAAAAAAAAAAAAA.pdf",
                "/checklist/short",
                "/checklist/<b>alert(1)<b>"
            })
    void anUnknownOneIsAFriendlyPage(String address) throws Exception {
        assertThat(page(address, 404))
                .contains("Không có danh sách này", "Mở trò chuyện")
                .doesNotContain("alert(1)", "Exception");
        assertThat(page(address + "?lang=en", 404)).contains("There is no such checklist");
    }

    @Test
    void oneWhoseProcedureIsNotPublishedAnyMoreIsToldSo() throws Exception {
        var gone = new Walk(checklists.token(), "p.9.999999", Map.of(), Set.of(), "", 0, 0, 0, null, false);
        keep(gone, Language.VI);
        assertThat(page("/checklist/" + gone.id(), 404)).contains("Không có danh sách này");
        assertThat(get("/checklist/" + gone.id() + "/payment.png?step=0").getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePdfIsOnePageWithItsTextAndACodeBackToTheConversation() throws Exception {
        String id = kept(BIRTH, Language.VI, 2);
        MockHttpServletResponse response = get("/checklist/" + id + ".pdf");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        byte[] pdf = response.getContentAsByteArray();
        assertThat(Rendering.pages(pdf)).isEqualTo(1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Đăng ký khai sinh", "Đã có: Tờ khai đăng ký khai sinh", "Nguồn: thủ tục 1.001193");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
        assertThat(Decoding.textsIn(Rendering.page(pdf, 0)))
                .containsExactly("https://tro-ly.example.gov.vn/?start=c." + id);
    }

    @Test
    void theFeeOfTheStepCanBePaidByVietQr() throws Exception {
        String id = kept(PASSPORT, Language.VI, 1, "in-person");
        MockHttpServletResponse response = get("/checklist/" + id + "/payment.png?step=" + PAYING);
        assertThat(response.getContentType()).isEqualTo("image/png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(response.getContentAsByteArray()));
        String payload = Decoding.textsIn(picture).getFirst();
        assertThat(payload).contains("0011002233445", "5406200000", "TTHC 1.001456");
        assertThat(page("/checklist/" + id, 200))
                .contains("Chuyển khoản 200.000 đồng", "UBND PHUONG MAU", "TTHC 1.001456", "chỉ chuyển khi nơi nộp");
        byte[] pdf = get("/checklist/" + id + ".pdf").getContentAsByteArray();
        assertThat(Rendering.pages(pdf)).isEqualTo(1);
        assertThat(Decoding.textsIn(Rendering.page(pdf, 0)))
                .containsExactlyInAnyOrder("https://tro-ly.example.gov.vn/?start=c." + id, payload);
    }

    @Test
    void whereTheSumIsNotBeyondDoubtThereIsNoCode() throws Exception {
        String passport = kept(PASSPORT, Language.VI, 1, "in-person");
        for (String step : List.of("0", "1", "3", "99", "-1")) {
            assertThat(get("/checklist/" + passport + "/payment.png?step=" + step)
                            .getStatus())
                    .as(step)
                    .isEqualTo(404);
        }
        // Free of charge.
        assertThat(get("/checklist/" + kept(BIRTH, Language.VI, 0) + "/payment.png?step=" + PAYING)
                        .getStatus())
                .isEqualTo(404);
        assertThat(get("/checklist/AAAAAAAAAAAAAAAAAAAAAA/payment.png?step=" + PAYING)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void channelsThatSendFilesGetTheSameWithoutARequest() throws Exception {
        String id = kept(PASSPORT, Language.VI, 1, "in-person");
        for (String path : List.of("/checklist/" + id, "/checklist/" + id + ".pdf", "/checklist/" + id + "?lang=en")) {
            OwnFile file = content.read(path).orElseThrow();
            assertThat(file.name()).isEqualTo("danh-sach-ho-so.pdf");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(Decoding.textsIn(Rendering.page(file.bytes(), 0)))
                    .contains("https://tro-ly.example.gov.vn/?start=c." + id);
        }
        String picture = "/checklist/" + id + "/payment.png?step=" + PAYING;
        assertThat(content.read(picture).orElseThrow().bytes())
                .isEqualTo(get(picture).getContentAsByteArray());
        assertThat(content.read(picture).orElseThrow().mediaType()).isEqualTo("image/png");
    }

    @Test
    void whatIsNoChecklistOfOursIsNotReadAsAFile() {
        String id = kept(PASSPORT, Language.VI, 1, "in-person");
        for (String path : List.of(
                "/checklist/AAAAAAAAAAAAAAAAAAAAAA.pdf",
                "/checklist/" + id + "/payment.png",
                "/checklist/" + id + "/payment.png?step=0",
                "/checklist/" + id + "/payment.png?step=99999999999",
                "/checklist/../" + id + ".pdf",
                "checklist/" + id + ".pdf",
                "https://example.gov.vn/checklist/" + id + ".pdf",
                "/")) {
            assertThat(content.read(path)).as(path).isEmpty();
        }
    }

    @Test
    void withoutAnyAddressThePdfHasNoCodeAndSpeaksOfNone() throws Exception {
        Checklists.Kept kept = checklists.find(kept(BIRTH, Language.VI, 0)).orElseThrow();
        Handout handout = handouts.of(kept, Language.VI, "").orElseThrow();
        byte[] pdf = HandoutPdf.of(handout, pages.words(Language.VI), HandoutPages.locale(Language.VI));
        assertThat(Decoding.textsIn(Rendering.page(pdf, 0))).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Đăng ký khai sinh")
                    .doesNotContain("Quét");
        }
    }

    @Test
    void anOperatorWithoutAnAccountAsksForNoTransfer() {
        try (var without = new AnnotationConfigApplicationContext("vn.motcua.assistant.vietqr")) {
            var handouts = new Handouts(
                    knowledge,
                    without.getBean(PaymentRequests.class),
                    java.time.Clock.fixed(Citizen.NOW, java.time.ZoneOffset.UTC));
            Checklists.Kept kept =
                    checklists.find(kept(PASSPORT, Language.VI, 1, "in-person")).orElseThrow();
            assertThat(handouts.payment(kept, PAYING)).isEmpty();
            assertThat(handouts.of(kept, Language.VI, "https://x.example/")
                            .orElseThrow()
                            .payments())
                    .isEmpty();
        }
    }

    private String kept(String course, Language language, int ticks, String... wanted) {
        Walk walk = Citizen.walking(knowledge.current(), language, checklists.token(), course, ticks, wanted);
        keep(walk, language);
        return walk.id();
    }

    private void keep(Walk walk, Language language) {
        checklists.keep(inbox.conversation("web", "default", "someone"), walk, language);
    }

    private String page(String address, int status) throws Exception {
        MockHttpServletResponse response = get(address);
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String address) throws Exception {
        String[] parts = address.split("\\?", 2);
        var request = MockMvcRequestBuilders.get(java.net.URI.create(
                parts[0].replace("<", "%3C").replace(">", "%3E") + (parts.length > 1 ? "?" + parts[1] : "")));
        return mvc.perform(request).andReturn().getResponse();
    }
}
