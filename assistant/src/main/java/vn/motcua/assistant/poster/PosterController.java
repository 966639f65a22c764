package vn.motcua.assistant.poster;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.motcua.assistant.link.Channel;
import vn.motcua.assistant.link.StartLinks;
import vn.motcua.assistant.link.Subject;
import vn.motcua.assistant.poster.RefusedSheetException.Reason;
import vn.motcua.assistant.poster.Sheet.Label;
import vn.motcua.assistant.qr.ErrorCorrection;
import vn.motcua.assistant.qr.QrCode;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.RateLimit;

/** The page where officials choose codes, and the sheets as HTML and PDF. */
@Controller
@RequestMapping(PosterController.PATH)
class PosterController {

    static final String PATH = "/poster";

    private final Choosing choosing;
    private final PosterPages pages;
    private final StartLinks links;

    PosterController(Choosing choosing, PosterPages pages, StartLinks links) {
        this.choosing = choosing;
        this.pages = pages;
        this.links = links;
    }

    @GetMapping
    @Limited(RateLimit.ADDRESS_SHEETS)
    String choose(HttpServletRequest request, Locale locale, Model model) {
        return page(request, locale, model, null);
    }

    @GetMapping("/sheet")
    @Limited(RateLimit.ADDRESS_SHEETS)
    String html(HttpServletRequest request, Locale locale, Model model) {
        Asked asked = Asked.of(request);
        Sheet sheet = sheet(asked, request);
        model.addAttribute("frame", pages.frame(locale));
        model.addAttribute("sheet", sheet);
        model.addAttribute("words", pages.words(sheet, locale));
        model.addAttribute("pdf", asked.address(PATH + "/sheet.pdf", locale.getLanguage()));
        model.addAttribute("back", asked.address(PATH, locale.getLanguage()));
        return "sheet";
    }

    @GetMapping(path = "/sheet.pdf")
    @Limited(RateLimit.ADDRESS_SHEETS)
    ResponseEntity<byte[]> pdf(HttpServletRequest request, Locale locale) {
        Sheet sheet = sheet(Asked.of(request), request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ma-qr.pdf")
                                .build()
                                .toString())
                .body(SheetPdf.of(sheet, pages.words(sheet, locale), locale));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(RefusedSheetException refused, HttpServletRequest request, Locale locale, Model model) {
        return page(request, locale, model, refused.reason());
    }

    private String page(HttpServletRequest request, Locale locale, Model model, @Nullable Reason refused) {
        String other = locale.getLanguage().equals("vi") ? "en" : "vi";
        Asked asked = Asked.of(request);
        model.addAttribute("frame", pages.frame(locale));
        model.addAttribute("page", pages.page(asked, locale, refused));
        model.addAttribute("otherLanguage", asked.address(PATH, other));
        return "poster";
    }

    private Sheet sheet(Asked asked, HttpServletRequest request) {
        SheetSize size = choosing.size(asked);
        Channel channel = choosing.channel(asked);
        List<Label> labels = choosing.chosen(asked).stream()
                .map(subject -> label(subject, channel, request))
                .toList();
        return new Sheet(size, channel, labels);
    }

    private Label label(Subject subject, Channel channel, HttpServletRequest request) {
        String link = links.link(channel, subject.id(), request)
                .orElseThrow(() -> new RefusedSheetException(Reason.NO_SUCH_CHANNEL));
        return new Label(subject, link, QrCode.of(link, ErrorCorrection.QUARTILE));
    }
}
