package vn.motcua.assistant.console;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import vn.motcua.assistant.staff.StaffSession;

/**
 * A request of a browser that is signed in. Until its one-time password is replaced, and a second factor added that is demanded, it
 * has no role.
 */
final class SignedIn extends AbstractAuthenticationToken {

    /** What allows to add a second factor, and nothing else. */
    static final String MUST_ADD_SECOND_FACTOR = "MUST_ADD_SECOND_FACTOR";

    private static final long serialVersionUID = 1;

    private final transient StaffSession session;

    SignedIn(StaffSession session) {
        super(AuthorityUtils.createAuthorityList(authorities(session)));
        this.session = session;
        setAuthenticated(true);
    }

    private static String[] authorities(StaffSession session) {
        if (session.mustChangePassword()) {
            return new String[0];
        }
        return session.mustAddSecondFactor()
                ? new String[] {MUST_ADD_SECOND_FACTOR}
                : session.member().roles().stream()
                        .map(role -> Area.ROLE_PREFIX + role.name())
                        .toArray(String[]::new);
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
