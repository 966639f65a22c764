package vn.motcua.assistant.link;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class StartLinksTest {

    private static final SubjectId BIRTH = SubjectId.read("p.1.001193").orElseThrow();

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(LinkConfiguration.class);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/poster");

    @Test
    void withoutSettingsThereIsTheWebChatWhereTheRequestFoundIt() {
        request.setScheme("https");
        request.setServerName("tro-ly.example.gov.vn");
        request.setServerPort(443);
        application.run(context -> {
            StartLinks links = context.getBean(StartLinks.class);
            assertThat(links.channels()).containsExactly(Channel.WEB);
            assertThat(links.link(Channel.WEB, BIRTH, request))
                    .contains("https://tro-ly.example.gov.vn/?start=p.1.001193");
            assertThat(links.link(Channel.TELEGRAM, BIRTH, request)).isEmpty();
            assertThat(links.link(Channel.ZALO, BIRTH, request)).isEmpty();
        });
    }

    @Test
    void everyChannelThatIsSetHasALink() {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        "MOTCUA_PUBLIC_URL", "https://phuong.example.gov.vn/tro-ly/",
                                        "MOTCUA_TELEGRAM_BOT_NAME", "@phuong_mau_bot",
                                        "MOTCUA_ZALO_OA_ID", "1234567890123456789"))))
                .run(context -> {
                    StartLinks links = context.getBean(StartLinks.class);
                    assertThat(links.channels()).containsExactly(Channel.WEB, Channel.TELEGRAM, Channel.ZALO);
                    assertThat(links.link(Channel.WEB, BIRTH, request))
                            .contains("https://phuong.example.gov.vn/tro-ly/?start=p.1.001193");
                    assertThat(links.link(Channel.TELEGRAM, BIRTH, request))
                            .contains("https://t.me/phuong_mau_bot?start=p_1_001193");
                    assertThat(links.link(Channel.ZALO, BIRTH, request))
                            .contains("https://zalo.me/1234567890123456789");
                });
    }

    @Test
    void onPaperTheWebChatComesFirstThenTelegramThenNothing() {
        application.run(context ->
                assertThat(context.getBean(StartLinks.class).link(BIRTH)).isEmpty());
        application
                .withPropertyValues("motcua.telegram.bot-name=phuong_mau_bot")
                .run(context -> assertThat(context.getBean(StartLinks.class).link(BIRTH))
                        .contains("https://t.me/phuong_mau_bot?start=p_1_001193"));
        application
                .withPropertyValues(
                        "motcua.telegram.bot-name=phuong_mau_bot", "motcua.public-url=https://phuong.example.gov.vn")
                .run(context -> assertThat(context.getBean(StartLinks.class).link(BIRTH))
                        .contains("https://phuong.example.gov.vn/?start=p.1.001193"));
    }

    @ParameterizedTest
    @CsvSource({
        "motcua.public-url, tro-ly.example.gov.vn, MOTCUA_PUBLIC_URL",
        "motcua.public-url, ftp://example.gov.vn, MOTCUA_PUBLIC_URL",
        "motcua.public-url, https://example.gov.vn/?a=b, MOTCUA_PUBLIC_URL",
        "motcua.public-url, https://exa mple.gov.vn, MOTCUA_PUBLIC_URL",
        "motcua.telegram.bot-name, https://t.me/bot, MOTCUA_TELEGRAM_BOT_NAME",
        "motcua.zalo.oa-id, phuongmau, MOTCUA_ZALO_OA_ID"
    })
    void whatLeadsNowhereStopsTheStartByName(String setting, String value, String named) {
        application
                .withPropertyValues(setting + "=" + value)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(named));
    }
}
