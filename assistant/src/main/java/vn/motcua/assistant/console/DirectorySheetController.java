package vn.motcua.assistant.console;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.assistant.directory.DirectorySheets;
import vn.motcua.assistant.directory.DirectorySheets.TakenOver;
import vn.motcua.assistant.directory.DirectorySheets.Uploaded;
import vn.motcua.assistant.directory.SheetException;
import vn.motcua.assistant.staff.StaffSession;

/** The directory as a sheet: given out, looked through, taken over. */
@Controller
@RequestMapping(DirectorySheetController.PATH)
class DirectorySheetController {

    static final String PATH = DirectoryController.PATH + "/sheet";

    private static final String WORKBOOK = "danh-ba.xlsx";
    private static final String VALUES = "danh-ba.csv";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int LONGEST_NAME = 120;

    private final DirectorySheets sheets;

    DirectorySheetController(DirectorySheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    String page() {
        return "console/directory-sheet";
    }

    @GetMapping("/" + WORKBOOK)
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal StaffSession session) {
        return file(WORKBOOK, XLSX, sheets.workbook(session.actor()));
    }

    @GetMapping("/" + VALUES)
    ResponseEntity<byte[]> values(@AuthenticationPrincipal StaffSession session) {
        return file(VALUES, CSV, sheets.separatedValues(session.actor()));
    }

    /** Changes nothing yet. */
    @PostMapping
    String upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("none", "", response, model);
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            return shown(
                    sheets.upload(
                            session.member().id(),
                            name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                            file.getBytes(),
                            session.actor()),
                    model);
        } catch (SheetException unreadable) {
            return refused(Words.of(unreadable.reason()), unreadable.detail(), response, model);
        }
    }

    @PostMapping("/take-over")
    String takeOver(
            @RequestParam(name = "sheet", defaultValue = "") String sheet,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        try {
            TakenOver taken = sheets.takeOver(number(sheet), session.member().id(), seen, session.actor());
            if (taken.done()) {
                return "redirect:" + DirectoryController.PATH + "?done=taken-over";
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("moved", true);
            return shown(taken.sheet(), model);
        } catch (SheetException gone) {
            return refused(Words.of(gone.reason()), gone.detail(), response, model);
        }
    }

    private static UUID number(String sheet) {
        try {
            return UUID.fromString(sheet);
        } catch (IllegalArgumentException malformed) {
            return new UUID(0, 0);
        }
    }

    private static String shown(Uploaded uploaded, Model model) {
        model.addAttribute("sheet", uploaded);
        model.addAttribute("preview", uploaded.preview());
        model.addAttribute("seen", DirectorySheets.fingerprint(uploaded.preview()));
        return "console/directory-sheet";
    }

    private static String refused(String reason, String detail, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", reason);
        model.addAttribute("detail", detail);
        return "console/directory-sheet";
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
