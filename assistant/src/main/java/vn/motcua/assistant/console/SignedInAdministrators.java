package vn.motcua.assistant.console;

import java.util.UUID;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffSessions;
import vn.motcua.assistant.zalo.AdministratorSessions;

/** Tells Zalo's consent whether the administrator who began it is still signed in. */
@Component
class SignedInAdministrators implements AdministratorSessions {

    private final StaffSessions sessions;

    SignedInAdministrators(StaffSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean lasts(String session) {
        return sessions.find(UUID.fromString(session))
                .filter(known -> !known.mustChangePassword() && known.member().is(Role.ADMINISTRATOR))
                .isPresent();
    }
}
