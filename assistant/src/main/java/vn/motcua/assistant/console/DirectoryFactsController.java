package vn.motcua.assistant.console;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.assistant.directory.DirectoryFact;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;

/** What is often asked of the commune in general, for those who keep the directory. */
@Controller
@RequestMapping(DirectoryFactsController.PATH)
class DirectoryFactsController {

    static final String PATH = DirectoryController.PATH + "/facts";

    private final DirectoryBook book;
    private final Audit audit;

    DirectoryFactsController(DirectoryBook book, Audit audit) {
        this.book = book;
        this.audit = audit;
    }

    @GetMapping
    String page(
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        audit.record(session.actor(), Act.DIRECTORY_READ);
        model.addAttribute("done", List.of("saved", "deleted").contains(done) ? done : "");
        model.addAttribute("facts", book.facts());
        return "console/directory-facts";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(null, FactForm.blank(), List.of(), model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable("id") long id, HttpServletResponse response, Model model) {
        Optional<DirectoryFact> fact = book.fact(id);
        return fact.isPresent() ? form(id, FactForm.of(fact.get()), List.of(), model) : gone(response, model);
    }

    @PostMapping
    String create(
            FactForm typed, @AuthenticationPrincipal StaffSession session, HttpServletResponse response, Model model) {
        return save(null, typed, session, response, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable("id") long id,
            FactForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return book.fact(id).isPresent() ? save(id, typed, session, response, model) : gone(response, model);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        book.deleteFact(id, session.actor());
        return "redirect:" + PATH + "?done=deleted";
    }

    private String save(
            @Nullable Long id, FactForm typed, StaffSession session, HttpServletResponse response, Model model) {
        List<String> problems = typed.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(id, typed, problems, model);
        }
        book.save(typed.fact(id == null ? 0 : id), session.actor());
        return "redirect:" + PATH + "?done=saved";
    }

    private static String form(@Nullable Long id, FactForm typed, List<String> problems, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("longest", FactForm.LONGEST_ANSWER);
        return "console/directory-fact";
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("reason", "no-fact");
        return "console/refused";
    }
}
