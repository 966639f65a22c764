package vn.motcua.assistant.handoff;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.OfficerName;

/** What citizens are told of who an officer is: the operator decides whether that is a name. */
@Component
class ToldNames {

    private final HandoffSettings settings;

    ToldNames(HandoffSettings settings) {
        this.settings = settings;
    }

    /** The name that citizens are told; empty where they are told none. */
    String name(Officer officer) {
        return settings.officerNames() ? OfficerName.bare(officer.name()) : "";
    }

    /** Whose words an officer's are, as citizens read it: "Cán bộ Lan". */
    String speaker(Officer officer) {
        return OfficerName.speaker(name(officer));
    }
}
