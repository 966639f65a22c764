package vn.motcua.assistant.zalo;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** Tells which administrator's session a request belongs to. The console, where administrators sign in, brings the one bean of this type. */
@FunctionalInterface
public interface AdministratorSessions {

    /** What identifies the session, the same for all its requests; empty when nobody is signed in who may give consent. */
    Optional<String> of(HttpServletRequest request);
}
