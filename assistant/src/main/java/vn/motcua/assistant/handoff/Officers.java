package vn.motcua.assistant.handoff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;

/** Who may talk with citizens, and at which desks. */
@Component
class Officers {

    private final JdbcClient jdbc;

    Officers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who may act on cases.
     *
     * @param officer who it is
     * @param roles what the person may do today
     */
    record Colleague(Officer officer, Set<Role> roles) {

        Colleague {
            roles = Set.copyOf(roles);
        }

        boolean is(Role role) {
            return roles.contains(role);
        }
    }

    /** An account that is switched on; empty when there is none such. */
    Optional<Colleague> find(long account) {
        return jdbc.sql("select id, display_name, roles from staff_account where id = ? and enabled")
                .param(account)
                .query((row, number) -> {
                    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
                    Arrays.stream((String[]) row.getArray("roles").getArray())
                            .map(Role::of)
                            .forEach(roles::add);
                    return new Colleague(new Officer(row.getLong("id"), row.getString("display_name")), roles);
                })
                .optional();
    }

    /**
     * Who acts.
     *
     * @throws IllegalArgumentException when this is nobody who has an account that is switched on
     */
    Colleague acting(Actor by) {
        return Optional.ofNullable(by.account())
                .flatMap(this::find)
                .orElseThrow(() -> new IllegalArgumentException("nobody who may act on cases"));
    }

    /** Whoever talks with citizens at a desk: its members or, where it has none, all officers. */
    List<Officer> at(long desk) {
        return jdbc.sql("""
                select a.id, a.display_name from staff_account a where a.enabled and 'officer' = any(a.roles)
                and (exists (select 1 from desk_member m where m.desk_id = ? and m.account_id = a.id)
                     or not exists (select 1 from desk_member m where m.desk_id = ?))
                order by a.display_name, a.id""")
                .params(desk, desk)
                .query((row, number) -> new Officer(row.getLong("id"), row.getString("display_name")))
                .list();
    }

    /** Whether an officer works at a desk. */
    boolean worksAt(long account, long desk) {
        return at(desk).stream().anyMatch(officer -> officer.account() == account);
    }
}
