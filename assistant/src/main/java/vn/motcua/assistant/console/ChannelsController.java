package vn.motcua.assistant.console;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.doctor.Doctor;
import vn.motcua.assistant.doctor.Examination;
import vn.motcua.assistant.doctor.FindingTexts;
import vn.motcua.assistant.messaging.Deliveries;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.zalo.ConsentImpossibleException;
import vn.motcua.assistant.zalo.ZaloConsent;

/** The channels: whether each takes messages, what is to be mended, and the consent that Zalo asks for. */
@Controller
@RequestMapping(ChannelsController.PATH)
class ChannelsController {

    static final String PATH = Area.ROOT + "/channels";

    private final Deliveries deliveries;
    private final ZaloConsent consent;
    private final Doctor doctor;
    private final FindingTexts findings;
    private final Audit audit;

    ChannelsController(Deliveries deliveries, ZaloConsent consent, Doctor doctor, FindingTexts findings, Audit audit) {
        this.deliveries = deliveries;
        this.consent = consent;
        this.doctor = doctor;
        this.findings = findings;
        this.audit = audit;
    }

    /**
     * What was found on one channel, in words.
     *
     * @param channel the channel's name
     * @param findings what was looked at
     */
    record Examined(String channel, List<Found> findings) {

        /**
         * One thing that was looked at.
         *
         * @param level how it is, as a word of the message files
         * @param what how it is, in words
         * @param mend what to do; empty when there is nothing to do
         */
        record Found(String level, String what, String mend) {}
    }

    @GetMapping
    String page(Model model) {
        return list(List.of(), model);
    }

    /** Asks the platforms, which may take some seconds. */
    @PostMapping("/examine")
    String examine(@AuthenticationPrincipal StaffSession session, Locale locale, Model model) {
        audit.record(session.actor(), Act.CHANNELS_EXAMINED);
        return list(doctor.examine().stream().map(one -> inWords(one, locale)).toList(), model);
    }

    @PostMapping("/resume")
    String resume(
            @RequestParam("channel") String channel,
            @RequestParam("account") String account,
            @AuthenticationPrincipal StaffSession session) {
        if (deliveries.resume(channel, account)) {
            audit.record(session.actor(), Act.CHANNEL_RESUMED, channel);
        }
        return "redirect:" + PATH;
    }

    /** The way to Zalo is a link: a form of this page may lead nowhere else. */
    @PostMapping("/zalo-consent")
    String beginConsent(@AuthenticationPrincipal StaffSession session, HttpServletResponse response, Model model) {
        ZaloConsent.Begun begun;
        try {
            begun = consent.begin(session.id().toString());
        } catch (ConsentImpossibleException notNow) {
            model.addAttribute("consentProblem", notNow.key());
            return list(List.of(), model);
        }
        audit.record(session.actor(), Act.CONSENT_BEGUN);
        response.addHeader(HttpHeaders.SET_COOKIE, begun.cookie().toString());
        model.addAttribute("address", begun.address().toString());
        return "console/zalo-consent";
    }

    private String list(List<Examined> examined, Model model) {
        model.addAttribute("channels", deliveries.channels());
        model.addAttribute("consent", ConsentView.of(consent.state()));
        model.addAttribute("examined", examined);
        return "console/channels";
    }

    private Examined inWords(Examination examination, Locale locale) {
        return new Examined(
                examination.channel(),
                examination.findings().stream()
                        .map(finding -> new Examined.Found(
                                Words.of(finding.level()),
                                findings.what(finding, locale),
                                findings.mend(finding, locale).orElse("")))
                        .toList());
    }
}
