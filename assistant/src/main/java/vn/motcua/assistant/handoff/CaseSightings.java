package vn.motcua.assistant.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;

/** What has changed in cases and who may know of it, for those who keep pages up to date: many conversations by one statement. */
@Component
public class CaseSightings {

    private final JdbcClient jdbc;

    CaseSightings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a case stands.
     *
     * @param id its number
     * @param conversation the conversation's number
     * @param version grows with every change of the case
     * @param sequence the number of the last message in the conversation's log
     * @param citizens whether the citizen wrote that message
     * @param holder the number of the account that has it, or had it; null when none did
     * @param members the accounts of its desk; empty when the desk is everybody's
     */
    public record Sighting(
            long id,
            long conversation,
            int version,
            long sequence,
            boolean citizens,
            @Nullable Long holder,
            Set<Long> members) {

        /** Copies the set. */
        public Sighting {
            members = Set.copyOf(members);
        }

        /** Whether somebody may see the case; by the same rule as {@link CaseList}. */
        public boolean isVisibleTo(StaffMember member) {
            return member.is(Role.SUPERVISOR)
                    || members.isEmpty()
                    || members.contains(member.id())
                    || (holder != null && holder == member.id());
        }
    }

    /** The open case of each of these conversations, else its last one; those that never had one are left out. */
    public List<Sighting> of(Collection<Long> conversations) {
        return jdbc.sql("""
                select distinct on (h.conversation_id) h.id, h.conversation_id, h.version, h.account_id, c.last_sequence,
                exists (select 1 from message m where m.conversation_id = c.id and m.sequence = c.last_sequence
                    and m.sender = 'citizen') as citizens,
                array(select d.account_id from desk_member d where d.desk_id = h.desk_id) as members
                from hand_over h join conversation c on c.id = h.conversation_id where h.conversation_id = any(?)
                order by h.conversation_id, h.status = 'closed', h.id desc""")
                .param(conversations.toArray(Long[]::new))
                .query(CaseSightings::sighting)
                .list();
    }

    private static Sighting sighting(ResultSet row, int number) throws SQLException {
        Long[] members = (Long[]) row.getArray("members").getArray();
        return new Sighting(
                row.getLong("id"),
                row.getLong("conversation_id"),
                row.getInt("version"),
                row.getLong("last_sequence"),
                row.getBoolean("citizens"),
                row.getObject("account_id", Long.class),
                Arrays.stream(members).collect(Collectors.toSet()));
    }
}
