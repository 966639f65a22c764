package vn.motcua.assistant.console;

import java.util.UUID;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffSessions;
import vn.motcua.assistant.zalo.AdministratorSessions;
import vn.motcua.assistant.zalo.ConsentOutcome;

/** Tells Zalo's consent whether the administrator who began it is still signed in, and the audit what came of it. */
@Component
class SignedInAdministrators implements AdministratorSessions {

    private final StaffSessions sessions;
    private final Audit audit;

    SignedInAdministrators(StaffSessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public boolean lasts(String session) {
        return sessions.find(UUID.fromString(session))
                .filter(known -> !known.isLimited() && known.member().is(Role.ADMINISTRATOR))
                .isPresent();
    }

    @Override
    public void consentEnded(String session, ConsentOutcome outcome) {
        sessions.find(UUID.fromString(session))
                .ifPresent(known -> audit.record(
                        known.actor(),
                        outcome == ConsentOutcome.GIVEN ? Act.CONSENT_GIVEN : Act.CONSENT_NOT_GIVEN,
                        Words.of(outcome)));
    }
}
