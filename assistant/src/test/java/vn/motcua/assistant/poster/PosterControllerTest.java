package vn.motcua.assistant.poster;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.print.Rendering;
import vn.motcua.assistant.qr.Decoding;

import static org.assertj.core.api.Assertions.assertThat;

/** The page and the sheets of the whole application, over the bundled catalogue. */
@SpringBootTest(
        properties = {
            "motcua.operator=UBND phường Mẫu",
            "motcua.public-url=https://tro-ly.example.gov.vn",
            "motcua.telegram.bot-name=phuong_mau_bot",
            "motcua.turns.warm-up=0s"
        })
class PosterControllerTest {

    private static final String BIRTH = "p.1.001193";

    @Autowired
    private WebApplicationContext application;

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

    @ParameterizedTest
    @CsvSource({"khai sinh, 1.001193", "KHAI SINH, 1.001193", "khái sính, 1.001193", "1.001193, Đăng ký khai sinh"})
    void findsByNameWithOrWithoutDiacriticsAndByCode(String typed, String shown) throws Exception {
        String page = page("/poster?q=" + typed, 200);
        assertThat(page).contains(shown, "value=\"p.1.001193\"");
        assertThat(page).doesNotContain("hộ kinh doanh");
    }

    @Test
    void whatIsChosenStaysChosenThroughTheNextSearch() throws Exception {
        String page = page("/poster?q=ho kinh doanh&p=" + BIRTH + "&size=24", 200);
        assertThat(page).contains("Đã chọn (1)");
        assertThat(page).containsOnlyOnce("value=\"p.1.001193\"");
        assertThat(page.replaceAll("\\s+", " ")).contains("value=\"p.1.001193\" checked");
        assertThat(page.replaceAll("\\s+", " ")).contains("value=\"24\" checked");
    }

    @Test
    void everythingThatIsFoundCanBeChosenAtOnce() throws Exception {
        String page = page("/poster?q=khai sinh&all=1", 200);
        assertThat(page).contains("Đã chọn (", "Kết quả (0)").doesNotContain("role=\"alert\"");
    }

    @Test
    void theSheetShowsNameCodeAndALinkThatBeginsThere() throws Exception {
        String page = page("/poster/sheet?p=1.001193&size=1&channel=web", 200);
        assertThat(page)
                .contains(
                        "Quét mã để được hướng dẫn từng bước",
                        "UBND phường Mẫu",
                        "Mã thủ tục: 1.001193",
                        "tro-ly.example.gov.vn/?start=p.1.001193",
                        "<svg xmlns",
                        "/poster/sheet.pdf?lang=vi&amp;p=1.001193&amp;size=1&amp;channel=web");
        assertThat(page("/poster/sheet?p=" + BIRTH + "&lang=en", 200)).contains("Scan for step-by-step guidance");
    }

    @Test
    void thePdfSaysTheSame() throws Exception {
        MockHttpServletResponse response = get("/poster/sheet.pdf?p=" + BIRTH + "&channel=telegram");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo(MediaType.APPLICATION_PDF_VALUE);
        assertThat(response.getHeader("Content-Disposition")).contains("ma-qr.pdf");
        byte[] pdf = response.getContentAsByteArray();
        assertThat(Rendering.pages(pdf)).isEqualTo(1);
        assertThat(Decoding.textsIn(Rendering.page(pdf, 0)))
                .containsExactly("https://t.me/phuong_mau_bot?start=p_1_001193");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Chưa chọn",
        "p=9.999999, không nằm trong danh mục",
        "p=<script>alert(1)</script>, không nằm trong danh mục",
        "p=p.1.001193&size=2, Không có cỡ này",
        "p=p.1.001193&size=abc, Không có cỡ này",
        "p=p.1.001193&channel=zalo, chưa được thiết lập",
        "p=p.1.001193&channel=fax, chưa được thiết lập"
    })
    void whatCannotBePrintedIsRefusedInWordsOnThePage(String query, String said) throws Exception {
        for (String path : new String[] {"/poster/sheet", "/poster/sheet.pdf"}) {
            String page = page(path + "?" + query, 400);
            assertThat(page)
                    .contains(said, "role=\"alert\"", "action=\"/poster\"")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void moreThan96CodesAreRefused() throws Exception {
        String ids = IntStream.range(0, 97).mapToObj("p=p.1.%06d"::formatted).collect(Collectors.joining("&"));
        assertThat(page("/poster/sheet?size=24&" + ids, 400)).contains("tối đa 96 mã");
        assertThat(page("/poster/sheet.pdf?lang=en&size=24&" + ids, 400)).contains("At most 96 codes");
    }

    @Test
    void whatIsTypedIsEscapedAndShortened() throws Exception {
        String page = page("/poster?q=" + "\"><script>" + "x".repeat(5000), 200);
        assertThat(page).doesNotContain("<script>x").contains("&lt;script&gt;x").doesNotContain("x".repeat(300));
    }

    @Test
    void theChatPageOffersWhatALinkBegins() throws Exception {
        assertThat(page("/?start=p.1.001193", 200)).contains("value=\"d:p.1.001193\"", "Bắt đầu: Đăng ký khai sinh");
        assertThat(page("/?start=p_1_001193&lang=en", 200)).contains("value=\"d:p.1.001193\"", "Start: ");
        assertThat(page("/?start=<script>", 200)).doesNotContain("id=\"beginning\"");
    }

    private String page(String address, int status) throws Exception {
        MockHttpServletResponse response = get(address);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("text/html");
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String address) throws Exception {
        int question = address.indexOf('?');
        var request = MockMvcRequestBuilders.get(question < 0 ? address : address.substring(0, question));
        if (question >= 0) {
            for (String parameter : address.substring(question + 1).split("&")) {
                int equals = parameter.indexOf('=');
                if (equals > 0) {
                    request.queryParam(parameter.substring(0, equals), parameter.substring(equals + 1));
                }
            }
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
