package vn.motcua.assistant.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.staff.StaffSessions;

/** Finds who is signed in by the cookie; keeps nothing on this node. Signing in and out write the cookie themselves. */
final class CookieSecurityContexts implements SecurityContextRepository {

    private final StaffSessions sessions;

    CookieSecurityContexts(StaffSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract in the interface; what Spring calls is made from it.
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return StaffCookie.token(holder.getRequest())
                .flatMap(sessions::find)
                .map(CookieSecurityContexts::context)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Nothing changes who is signed in but the pages that do so.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return StaffCookie.token(request).isPresent();
    }

    private static SecurityContext context(StaffSession session) {
        return new SecurityContextImpl(new SignedIn(session));
    }
}
