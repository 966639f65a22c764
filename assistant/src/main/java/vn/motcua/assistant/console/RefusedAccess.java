package vn.motcua.assistant.console;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;

/** What somebody sees who asks for more than their roles allow, or sends a form that this browser was not given. */
final class RefusedAccess implements AccessDeniedHandler {

    private final Audit audit;

    RefusedAccess(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            refuse(request, response, RefusalController.STALE);
        } else if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            if (signedIn.session().mustChangePassword()) {
                ConsoleSecurity.redirect(response, ConsoleSecurity.PASSWORD);
            } else if (signedIn.session().mustAddSecondFactor()) {
                ConsoleSecurity.redirect(response, Area.SECURITY.path());
            } else {
                audit.record(signedIn.session().actor(), Act.ACCESS_DENIED, path(request));
                refuse(request, response, RefusalController.FORBIDDEN);
            }
        } else {
            refuse(request, response, RefusalController.FORBIDDEN);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher(page).forward(request, response);
    }

    private static String path(HttpServletRequest request) {
        String path = request.getMethod() + " " + request.getRequestURI();
        return path.length() > 200 ? path.substring(0, 200) : path;
    }
}
