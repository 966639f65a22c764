package vn.motcua.assistant.staff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Someone who works here.
 *
 * @param id the account's number
 * @param name the account's name, in lower case
 * @param displayName the person's name, as colleagues know it
 * @param roles what the person may do
 */
public record StaffMember(long id, String name, String displayName, Set<Role> roles) {

    /** Copies the roles, and keeps them in the order of {@link Role}. */
    public StaffMember {
        EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        roles = Collections.unmodifiableSet(ordered);
    }

    /** Whether the person has this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
