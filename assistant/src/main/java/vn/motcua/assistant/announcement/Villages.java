package vn.motcua.assistant.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.announcement.RefusedListEntryException.Reason;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** The operator's list of villages, by commune. One that is deleted stays in what was sent and agreed to. */
@Component
public class Villages {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;

    Villages(JdbcClient jdbc, PlatformTransactionManager transactions, Audit audit) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /** All, by commune, then as people count them: "Thôn 2" before "Thôn 10". */
    public List<Village> all() {
        return jdbc.sql("""
                select id, commune, commune_code, name from village where not retired
                order by commune, regexp_replace(name, '\\d+', '', 'g'),
                coalesce(substring(name from '\\d{1,9}')::bigint, 0), name""").query(Villages::village).list();
    }

    /**
     * Adds villages of one commune; those that are there already stay as they are, those that were are there again.
     *
     * @param communeCode five digits, or empty
     * @param names one a line; blank lines are left out
     * @return how many there are more than before
     * @throws RefusedListEntryException when a name is too long, or there is none, or the commune is wrong
     */
    public int add(String commune, String communeCode, String names, Actor by) {
        List<String> lines = names.lines()
                .map(Villages::clean)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        String cleanCommune = clean(commune);
        if (cleanCommune.isEmpty()
                || cleanCommune.length() > LONGEST_NAME
                || !communeCode.strip().matches("|\\d{5}")) {
            throw new RefusedListEntryException(Reason.COMMUNE);
        }
        if (lines.isEmpty()
                || lines.size() > MOST_AT_ONCE
                || lines.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new RefusedListEntryException(Reason.NAME);
        }
        Integer added = transaction.execute(status -> {
            int count = jdbc.sql("""
                    insert into village(commune, commune_code, name) select ?, ?, name from unnest(?::text[]) name
                    on conflict (commune, name) do update set retired = false where village.retired""")
                    .params(cleanCommune, communeCode.strip(), lines.toArray(String[]::new))
                    .update();
            jdbc.sql("update village set commune_code = ? where commune = ? and ? <> ''")
                    .params(communeCode.strip(), cleanCommune, communeCode.strip())
                    .update();
            audit.record(by, Act.VILLAGES_ADDED, cleanCommune + ": " + count);
            return count;
        });
        return added == null ? 0 : added;
    }

    /**
     * Gives one another name.
     *
     * @throws RefusedListEntryException when there is none, or the name is missing, too long or taken
     */
    public void rename(long id, String name, Actor by) {
        String clean = clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new RefusedListEntryException(Reason.NAME);
        }
        try {
            transaction.executeWithoutResult(status -> {
                if (jdbc.sql("update village set name = ? where id = ? and not retired")
                                .params(clean, id)
                                .update()
                        == 0) {
                    throw new RefusedListEntryException(Reason.UNKNOWN);
                }
                audit.record(by, Act.VILLAGE_CHANGED, id + ": " + clean);
            });
        } catch (DuplicateKeyException taken) {
            throw new RefusedListEntryException(Reason.TAKEN);
        }
    }

    /** Takes one off the list. Nothing happens when there is none. */
    public void retire(long id, Actor by) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update village set retired = true where id = ? and not retired returning name")
                        .param(id)
                        .query(String.class)
                        .optional()
                        .ifPresent(name -> audit.record(by, Act.VILLAGE_RETIRED, id + ": " + name)));
    }

    private static String clean(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    private static Village village(ResultSet row, int number) throws SQLException {
        return new Village(
                row.getLong("id"), row.getString("commune"), row.getString("commune_code"), row.getString("name"));
    }
}
