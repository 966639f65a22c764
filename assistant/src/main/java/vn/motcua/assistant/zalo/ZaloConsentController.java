package vn.motcua.assistant.zalo;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.webchat.PageFrames;

/** Where Zalo sends an administrator's browser back to after the consent. */
@Controller
class ZaloConsentController {

    private static final int LONGEST = 2000;

    private final ZaloConsent consent;
    private final PageFrames frames;

    ZaloConsentController(ZaloConsent consent, PageFrames frames) {
        this.consent = consent;
        this.frames = frames;
    }

    @GetMapping(ZaloConsent.CALLBACK)
    String callback(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "oa_id", defaultValue = "") String oaId,
            @RequestParam(defaultValue = "") String code,
            @CookieValue(name = ZaloConsent.COOKIE, defaultValue = "") String browser,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        boolean possible = Stream.of(state, oaId, code, browser).allMatch(value -> value.length() <= LONGEST);
        ConsentOutcome outcome = possible
                ? consent.finish(new ZaloConsent.Returned(browser, state, oaId, code))
                : ConsentOutcome.NOT_BEGUN_HERE;
        response.setStatus(status(outcome).value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("outcome", outcome);
        model.addAttribute("frame", frames.in(locale).unlisted().askedForOnce());
        return "zalo-consent";
    }

    private static HttpStatus status(ConsentOutcome outcome) {
        return switch (outcome) {
            case GIVEN -> HttpStatus.OK;
            case NOT_BEGUN_HERE, OTHER_ACCOUNT -> HttpStatus.FORBIDDEN;
            case NOT_GIVEN, REFUSED, UNREACHED -> HttpStatus.CONFLICT;
        };
    }
}
