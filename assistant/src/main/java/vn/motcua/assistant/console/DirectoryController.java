package vn.motcua.assistant.console;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.directory.DirectoryBook;
import vn.motcua.assistant.directory.DirectorySheets;
import vn.motcua.assistant.directory.Unit;
import vn.motcua.assistant.directory.UnitField;
import vn.motcua.assistant.directory.UnitProblem;
import vn.motcua.assistant.directory.UnitReading;
import vn.motcua.assistant.directory.UnitText;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;

/** The units of the directory, for those who keep it. */
@Controller
@RequestMapping(DirectoryController.PATH)
class DirectoryController {

    static final String PATH = Area.ROOT + "/directory";

    /** The usual hours, as people write them. */
    private static final String EXAMPLE = "T2-T6 07:30-11:30 13:30-17:00; T7 07:30-11:30";

    private final DirectoryBook book;
    private final DirectorySheets sheets;
    private final DeskBook desks;
    private final Audit audit;
    private final DirectoryListing listing;

    DirectoryController(
            DirectoryBook book, DirectorySheets sheets, DeskBook desks, Audit audit, DirectoryListing listing) {
        this.book = book;
        this.sheets = sheets;
        this.desks = desks;
        this.audit = audit;
        this.listing = listing;
    }

    @GetMapping
    String page(
            @RequestParam(name = "done", defaultValue = "") String done,
            @RequestParam(name = "q", defaultValue = "") String wanted,
            @AuthenticationPrincipal StaffSession session,
            Locale locale,
            Model model) {
        audit.record(session.actor(), Act.DIRECTORY_READ);
        model.addAttribute(
                "done",
                List.of("saved", "deleted", "day-added", "day-removed", "taken-over")
                                .contains(done)
                        ? done
                        : "");
        return listing.show(wanted, locale, model);
    }

    @GetMapping("/new")
    String blank(Locale locale, Model model) {
        int last = book.units().stream().mapToInt(Unit::position).max().orElse(-1);
        return form(null, UnitText.blank(last + 1), List.of(), locale, model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable("id") long id, HttpServletResponse response, Locale locale, Model model) {
        Optional<Unit> unit = book.unit(id);
        return unit.isPresent() ? form(id, UnitText.of(unit.get()), List.of(), locale, model) : gone(response, model);
    }

    @PostMapping
    String create(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return save(null, text(typed), asksForFields(typed), session, response, locale, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return book.unit(id).isPresent()
                ? save(id, text(typed), asksForFields(typed), session, response, locale, model)
                : gone(response, model);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        book.deleteUnit(id, session.actor());
        return "redirect:" + PATH + "?done=deleted";
    }

    private String save(
            @Nullable Long id,
            UnitText typed,
            boolean asksForFields,
            StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (asksForFields) {
            return form(id, typed, List.of(), locale, model);
        }
        List<UnitProblem> problems = switch (UnitReading.read(id == null ? 0 : id, typed, sheets.terms())) {
            case UnitReading.Result.Refused refused -> refused.problems();
            case UnitReading.Result.Read read -> stored(read.unit(), session);
        };
        if (problems.isEmpty()) {
            return "redirect:" + PATH + "?done=saved";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(id, typed, problems, locale, model);
    }

    private List<UnitProblem> stored(Unit unit, StaffSession session) {
        try {
            book.save(unit, session.actor());
            return List.of();
        } catch (DuplicateKeyException taken) {
            return List.of(new UnitProblem(UnitField.KEY, "taken", unit.key()));
        }
    }

    private String form(@Nullable Long id, UnitText typed, List<UnitProblem> problems, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        Set<UnitField> wrong = problems.stream().map(UnitProblem::field).collect(Collectors.toSet());
        model.addAttribute("wrong", wrong);
        model.addAttribute("parts", UnitFormParts.of(typed, wrong));
        model.addAttribute("keyField", UnitField.KEY);
        model.addAttribute("kinds", DirectoryListing.kinds(locale));
        model.addAttribute("desks", desks.all());
        model.addAttribute("example", EXAMPLE);
        return "console/directory-unit";
    }

    /** Without scripts somebody has chosen a kind and wants to see its fields. */
    private static boolean asksForFields(Map<String, String> typed) {
        return "kind".equals(typed.get("step"));
    }

    /** A box that is not ticked is not sent. */
    private static UnitText text(Map<String, String> typed) {
        var values = new EnumMap<UnitField, String>(UnitField.class);
        Arrays.stream(UnitField.values()).forEach(field -> values.put(field, typed.getOrDefault(field.word(), "")));
        values.computeIfPresent(UnitField.ENABLED, (field, value) -> value.isEmpty() ? "không" : value);
        return new UnitText(values);
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("reason", "no-unit");
        return "console/refused";
    }
}
