package vn.motcua.assistant.handout;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.motcua.assistant.checklist.Checklists;
import vn.motcua.assistant.checklist.Checklists.Kept;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.handout.Handout.Payment;
import vn.motcua.assistant.link.Channel;
import vn.motcua.assistant.link.StartLinks;
import vn.motcua.assistant.link.SubjectId;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.RateLimit;

/**
 * The personal checklist as a page and as PDF, and the QR code for its fee. Whoever has the address may see it, so nothing on the
 * way keeps it and no search engine lists it.
 */
@Controller
class HandoutController {

    static final String FILE_NAME = "danh-sach-ho-so.pdf";
    static final int PIXELS_PER_MODULE = 8;

    private final Checklists checklists;
    private final Handouts handouts;
    private final HandoutPages pages;
    private final StartLinks links;

    HandoutController(Checklists checklists, Handouts handouts, HandoutPages pages, StartLinks links) {
        this.checklists = checklists;
        this.handouts = handouts;
        this.pages = pages;
        this.links = links;
    }

    @GetMapping("/checklist/{id}")
    @Limited(RateLimit.ADDRESS_SHEETS)
    String page(
            @PathVariable String id,
            @RequestParam(name = "lang", required = false) @Nullable String asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        close(response);
        Kept kept = kept(id);
        Language language = language(asked, kept);
        pages.fill(model, handout(kept, language, request), language);
        return "handout";
    }

    @GetMapping("/checklist/{id}.pdf")
    @Limited(RateLimit.ADDRESS_SHEETS)
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @RequestParam(name = "lang", required = false) @Nullable String asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        close(response);
        Kept kept = kept(id);
        Language language = language(asked, kept);
        byte[] pdf =
                HandoutPdf.of(handout(kept, language, request), pages.words(language), HandoutPages.locale(language));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FILE_NAME)
                                .build()
                                .toString())
                .body(pdf);
    }

    /** For the conversation, which shows pictures only; the page draws its codes itself. */
    @GetMapping("/checklist/{id}/payment.png")
    @Limited(RateLimit.ADDRESS_SHEETS)
    ResponseEntity<byte[]> payment(
            @PathVariable String id, @RequestParam(name = "step") int step, HttpServletResponse response) {
        close(response);
        Optional<Payment> payment = checklists.find(id).flatMap(kept -> handouts.payment(kept, step));
        return payment.map(found -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .body(found.code().png(PIXELS_PER_MODULE)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String missing(UnknownChecklistException unknown, Locale locale, Model model) {
        pages.fillMissing(model, Language.valueOf(locale.getLanguage().toUpperCase(Locale.ROOT)));
        return "handout-missing";
    }

    private Kept kept(String id) {
        return checklists.find(id).orElseThrow(UnknownChecklistException::new);
    }

    private Handout handout(Kept kept, Language language, HttpServletRequest request) {
        SubjectId subject = SubjectId.ofChecklist(kept.walk().id());
        String link = links.link(Channel.WEB, subject, request).orElseThrow(UnknownChecklistException::new);
        return handouts.of(kept, language, link).orElseThrow(UnknownChecklistException::new);
    }

    /** What the address says, else the language of the conversation. */
    private static Language language(@Nullable String asked, Kept kept) {
        if ("vi".equals(asked)) {
            return Language.VI;
        }
        return "en".equals(asked) ? Language.EN : kept.language();
    }

    private static void close(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
