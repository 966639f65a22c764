package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/** Which page stands in place of one that cannot be shown. */
class ProblemPagesTest {

    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasename("messages/webchat");
        MESSAGES.setDefaultEncoding("UTF-8");
        MESSAGES.setFallbackToSystemLocale(false);
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, not-found, /",
        "/staff/nothing, 404, not-found, /staff",
        "/staffx, 403, forbidden, /",
        "/staff, 500, fault, /staff",
        "/reports, 503, fault, /",
        "/checklist/x, 429, too-many, /",
        "/basic, 413, refused, /"
    })
    void whatAndWhereTo(String path, int status, String reason, String back) throws IOException {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        var frames = new PageFrames(MESSAGES, new PageAssets(), "Phường Mẫu", "");
        ModelAndView page = new ProblemPages(frames, new PageLanguage())
                .resolveErrorView(request, HttpStatus.valueOf(status), Map.of());
        assertThat(page.getStatus()).isEqualTo(HttpStatus.valueOf(status));
        assertThat(page.getModel()).containsEntry("reason", reason).containsEntry("back", back);
        for (Locale language : new Locale[] {PageLanguage.VIETNAMESE, Locale.ENGLISH}) {
            assertThat(MESSAGES.getMessage("problem." + reason, null, language)).isNotBlank();
            assertThat(MESSAGES.getMessage("problem." + reason + ".what", null, language))
                    .isNotBlank();
        }
    }

    @Test
    void thePageIsNotForSearchEngines() throws IOException {
        var frames = new PageFrames(MESSAGES, new PageAssets(), "Phường Mẫu", "#123456");
        ModelAndView page = new ProblemPages(frames, new PageLanguage())
                .resolveErrorView(new MockHttpServletRequest(), HttpStatus.NOT_FOUND, Map.of());
        var frame = (PageFrame) Objects.requireNonNull(page.getModel().get("frame"));
        assertThat(frame.listed()).isFalse();
        assertThat(frame.colour()).isEqualTo("#123456");
        assertThat(frame.say("skip")).isEqualTo("Tới nội dung");
    }
}
