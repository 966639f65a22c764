package vn.motcua.assistant.console;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import vn.motcua.assistant.staff.StaffSession;

/** A request of a browser that is signed in. Until its one-time password is replaced it has no role. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient StaffSession session;

    SignedIn(StaffSession session) {
        super(AuthorityUtils.createAuthorityList(
                session.mustChangePassword()
                        ? new String[0]
                        : session.member().roles().stream()
                                .map(role -> "ROLE_" + role.name())
                                .toArray(String[]::new)));
        this.session = session;
        setAuthenticated(true);
    }

    StaffSession session() {
        return session;
    }

    /** The {@link StaffSession}. */
    @Override
    public Object getPrincipal() {
        return session;
    }

    /** None: the cookie has done its work. */
    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session);
    }
}
