package vn.motcua.assistant.checklist;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of checklists.
 *
 * @param keep how long a checklist is kept after its last change, a day or more
 */
@ConfigurationProperties("motcua.checklist")
record ChecklistSettings(@DefaultValue("180d") Duration keep) {

    /** Refuses what would delete a checklist while it is in use. */
    ChecklistSettings {
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "motcua.checklist.keep (MOTCUA_CHECKLIST_KEEP) must be a day or more, but is " + keep);
        }
    }
}
