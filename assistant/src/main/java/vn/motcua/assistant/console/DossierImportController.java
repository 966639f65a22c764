package vn.motcua.assistant.console;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.assistant.dossier.RefusedSheetException;
import vn.motcua.assistant.dossier.RegisterImport;
import vn.motcua.assistant.dossier.SheetRow;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.knowledge.calendar.DateWords;

/** Sheets of dossiers: looked at first, with what is wrong in which row, and then taken into the register. */
@Controller
@RequestMapping(DossierImportController.PATH)
class DossierImportController {

    static final String PATH = DossiersController.PATH + "/import";

    private final RegisterImport sheets;

    DossierImportController(RegisterImport sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    String page() {
        return "console/dossier-import";
    }

    /** Nothing is kept: what was read travels with the page and comes back with it. */
    @PostMapping("/preview")
    String preview(
            @RequestParam(name = "file", required = false) Optional<MultipartFile> file,
            @RequestParam(name = "sheet", defaultValue = "") String pasted,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        try {
            Optional<MultipartFile> chosen = file.filter(one -> !one.isEmpty());
            return looked(chosen.isPresent() ? sheets.text(chosen.get().getBytes()) : pasted, locale, model);
        } catch (RefusedSheetException refused) {
            return refused(refused, response, model);
        }
    }

    @PostMapping
    String enter(
            @RequestParam(name = "sheet", defaultValue = "") String sheet,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        try {
            int entered = sheets.enter(sheet, session.actor());
            return "redirect:" + DossiersController.PATH + "?done=imported&rows=" + entered;
        } catch (RefusedSheetException refused) {
            return refused(refused, response, model);
        }
    }

    private String looked(String text, Locale locale, Model model) {
        List<SheetRow> rows = sheets.look(text);
        model.addAttribute("sheet", text);
        model.addAttribute("rows", rows);
        model.addAttribute("good", rows.stream().filter(SheetRow::isGood).count());
        model.addAttribute("wrong", rows.stream().filter(row -> !row.isGood()).count());
        model.addAttribute("words", DateWords.of(locale));
        return "console/dossier-import";
    }

    private static String refused(RefusedSheetException refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", Words.of(refused.reason()));
        return "console/dossier-import";
    }
}
