package vn.motcua.assistant.staff;

import org.jspecify.annotations.Nullable;

/**
 * Who reads or does something, and from where.
 *
 * @param account the account's number; null where nobody is known
 * @param name the account's name, or a dash where nobody is known
 * @param address the network address; empty for a command on the server
 */
public record Actor(@Nullable Long account, String name, String address) {

    private static final String NOBODY = "–";

    /** Somebody who is signed in, or signing in. */
    static Actor of(StaffMember member, String address) {
        return new Actor(member.id(), member.name(), address);
    }

    /** Somebody who did not sign in. */
    static Actor nobody(String address) {
        return new Actor(null, NOBODY, address);
    }

    /** What the identity provider says of somebody has this effect. */
    static Actor provider(String address) {
        return new Actor(null, "identity provider", address);
    }

    /** Whoever may run commands on the server. */
    public static Actor commandLine() {
        return new Actor(null, "command line", "");
    }
}
