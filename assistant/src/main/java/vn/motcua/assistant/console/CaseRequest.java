package vn.motcua.assistant.console;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.assistant.staff.StaffSession;

/**
 * What everything that is done with a case needs of its request; {@link CaseRequests} gives it to handlers.
 *
 * @param id the number of the case, of the address
 */
record CaseRequest(long id, StaffSession session, HttpServletResponse response, Locale locale, Model model) {

    Actor actor() {
        return session.actor();
    }

    StaffMember member() {
        return session.member();
    }
}
