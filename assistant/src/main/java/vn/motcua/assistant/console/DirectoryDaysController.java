package vn.motcua.assistant.console;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.assistant.directory.DirectoryBook;
import vn.motcua.assistant.directory.Unit;
import vn.motcua.assistant.staff.StaffSession;

/** Days on which units are closed or have other hours. */
@Controller
@RequestMapping(DirectoryController.PATH + "/days")
class DirectoryDaysController {

    private final DirectoryBook book;
    private final DirectoryListing listing;

    DirectoryDaysController(DirectoryBook book, DirectoryListing listing) {
        this.book = book;
        this.listing = listing;
    }

    @PostMapping
    String add(
            DirectoryDayForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        List<Unit> units = book.units();
        String problem = typed.problem(listing.today(), units);
        if (problem.isEmpty()) {
            book.addDay(typed.read(units), session.actor());
            return "redirect:" + DirectoryController.PATH + "?done=day-added";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
        return listing.show("", locale, model);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        book.removeDay(id, session.actor());
        return "redirect:" + DirectoryController.PATH + "?done=day-removed";
    }
}
