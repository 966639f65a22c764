package vn.motcua.assistant.appointment;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import vn.motcua.assistant.webchat.PageFrames;
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
    private final PageFrames frames;

    AppointmentPageController(Appointments appointments, PublicAddress address, PageFrames frames) {
        this.appointments = appointments;
        this.address = address;
        this.frames = frames;
    }

    @GetMapping("/appointment/{token}")
    @Limited(RateLimit.ADDRESS_SHEETS)
    String page(@PathVariable("token") String token, Locale locale, HttpServletResponse response, Model model) {
        close(response);
        Language language = PageFrames.language(locale);
        model.addAttribute("frame", frames.in(language).unlisted());
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
