package vn.motcua.assistant.handoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a case can be given to. */
@Component
public class Destinations {

    private final JdbcClient jdbc;

    Destinations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A desk and whoever talks with citizens there.
     *
     * @param officers by name; may be empty
     */
    public record Destination(DeskRef desk, List<Officer> officers) {

        /** Copies the list. */
        public Destination {
            officers = List.copyOf(officers);
        }
    }

    /** All desks that are switched on, in their order, with their members or, where there are none, with all officers. */
    public List<Destination> all() {
        var officers = new LinkedHashMap<DeskRef, List<Officer>>();
        jdbc.sql("""
                select d.id as desk, d.name, a.id as account, a.display_name from desk d
                left join staff_account a on a.enabled and 'officer' = any(a.roles)
                and (exists (select 1 from desk_member m where m.desk_id = d.id and m.account_id = a.id)
                     or not exists (select 1 from desk_member m where m.desk_id = d.id))
                where d.enabled order by d.position, d.id, a.display_name, a.id""").query(row -> {
            List<Officer> ofDesk = officers.computeIfAbsent(
                    new DeskRef(row.getLong("desk"), row.getString("name")), first -> new ArrayList<>());
            @Nullable Long account = row.getObject("account", Long.class);
            if (account != null) {
                ofDesk.add(new Officer(account, row.getString("display_name")));
            }
        });
        return officers.entrySet().stream()
                .map(desk -> new Destination(desk.getKey(), desk.getValue()))
                .toList();
    }
}
