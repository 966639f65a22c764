package vn.motcua.assistant.appointment;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.link.PublicAddress;
import vn.motcua.assistant.qr.ErrorCorrection;
import vn.motcua.assistant.qr.QrCode;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.PageAssets;
import vn.motcua.assistant.webchat.RateLimit;

/**
 * What a citizen shows at the counter: when, where, and a QR code that opens the officer's page. Whoever has the address may see it, so
 * nothing on the way keeps it, no search engine lists it, and it names nobody.
 */
@Controller
class AppointmentPageController {

    private static final int PIXELS_PER_MODULE = 8;

    private final Appointments appointments;
    private final PublicAddress address;
    private final PageAssets assets;
    private final String operator;
    private final String colour;

    AppointmentPageController(
            Appointments appointments,
            PublicAddress address,
            PageAssets assets,
            @Value("${motcua.operator:Một Cửa}") String operator,
            @Value("${motcua.colour:}") String colour) {
        this.appointments = appointments;
        this.address = address;
        this.assets = assets;
        this.operator = operator;
        this.colour = colour;
    }

    /**
     * What the page says of itself.
     *
     * @param language "vi" or "en"
     * @param colour the operator's colour as #rrggbb; null for the default
     * @param assets where scripts and styles are
     * @param operator whose service this is
     */
    record Frame(String language, @Nullable String colour, String assets, String operator) {}

    @GetMapping("/appointment/{token}")
    @Limited(RateLimit.ADDRESS_SHEETS)
    String page(@PathVariable("token") String token, Locale locale, HttpServletResponse response, Model model) {
        close(response);
        Language language = locale.getLanguage().equals("en") ? Language.EN : Language.VI;
        model.addAttribute(
                "frame",
                new Frame(
                        language == Language.EN ? "en" : "vi",
                        colour.matches("#[0-9a-fA-F]{6}") ? colour : null,
                        assets.path(),
                        operator));
        Optional<Appointment> found = appointments.withToken(token);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "appointment";
        }
        Appointment one = found.get();
        model.addAttribute("one", one);
        model.addAttribute("service", one.service().called(language));
        model.addAttribute("counter", one.counter().called(language));
        model.addAttribute("moment", Texts.in(language).moment(one.begins()));
        return "appointment";
    }

    @GetMapping("/appointment/{token}/qr.png")
    @Limited(RateLimit.ADDRESS_SHEETS)
    ResponseEntity<byte[]> code(
            @PathVariable("token") String token, HttpServletRequest request, HttpServletResponse response) {
        close(response);
        return appointments
                .withToken(token)
                .map(one -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .body(QrCode.of(officersPage(one, request), ErrorCorrection.MEDIUM)
                                .png(PIXELS_PER_MODULE)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Where the officer's phone is led, which must be signed in there. */
    private String officersPage(Appointment one, HttpServletRequest request) {
        String base = address.url().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : address.url();
        return base + "/staff/appointments/check-in/" + one.token();
    }

    private static void close(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
