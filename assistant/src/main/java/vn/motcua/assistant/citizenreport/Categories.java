package vn.motcua.assistant.citizenreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.citizenreport.RefusedReportException.Reason;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** The kinds of reports and the units that see to them, as the operator keeps them. */
@Component
public class Categories {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** The longest list of words, in characters. */
    public static final int LONGEST_WORDS = 4_000;

    /** Every message is compared with their words; another node's change is seen so late. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final LoadingCache<Boolean, List<Category>> open;

    Categories(JdbcClient jdbc, Audit audit, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.open = Caffeine.newBuilder().expireAfterWrite(KEPT).build(none -> readOpen());
    }

    /** All, in their order. */
    public List<Category> all() {
        return jdbc.sql("select * from report_category order by position, code")
                .query(Categories::category)
                .list();
    }

    /** Those that citizens can choose, in their order. */
    List<Category> open() {
        return Objects.requireNonNull(open.get(true));
    }

    private List<Category> readOpen() {
        return all().stream().filter(Category::enabled).toList();
    }

    /** One of them. */
    public Optional<Category> find(String code) {
        return jdbc.sql("select * from report_category where code = ?")
                .param(code)
                .query(Categories::category)
                .optional();
    }

    /** All units by name. */
    public List<Unit> units() {
        return jdbc.sql("select * from report_unit order by name_vi")
                .query(Categories::unit)
                .list();
    }

    /** One of them. */
    Optional<Unit> unit(long id) {
        return jdbc.sql("select * from report_unit where id = ?")
                .param(id)
                .query(Categories::unit)
                .optional();
    }

    /** For the settings page: who looked. */
    public void opened(Actor actor) {
        audit.record(actor, Act.REPORT_SETTINGS_READ);
    }

    /**
     * Adds a category.
     *
     * @throws RefusedReportException when its code is taken or something is wrong with it
     */
    public void create(Category category, Actor actor) {
        check(category);
        if (!category.code().matches("[a-z][a-z0-9-]{0,19}")) {
            throw new RefusedReportException(Reason.CODE);
        }
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("""
                        insert into report_category(name_vi, name_en, words, unit_id, working_days, placed, enabled, position, code)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(values(category)).param(category.code()).update();
                audit.record(actor, Act.REPORT_CATEGORY_CHANGED, category.code());
            });
        } catch (DuplicateKeyException taken) {
            throw new RefusedReportException(Reason.TAKEN);
        }
        open.invalidateAll();
    }

    /**
     * Changes a category; reports under way keep their unit and their day.
     *
     * @throws StaleReportException when somebody else has changed it since
     */
    public void change(Category category, Actor actor) {
        check(category);
        if (category.code().equals(Category.OTHER) && !category.enabled()) {
            throw new RefusedReportException(Reason.NEEDED);
        }
        transaction.executeWithoutResult(status -> {
            int changed = jdbc.sql("""
                    update report_category set name_vi = ?, name_en = ?, words = ?, unit_id = ?, working_days = ?, placed = ?,
                    enabled = ?, position = ?, version = version + 1 where code = ? and version = ?""")
                    .params(values(category))
                    .param(category.code())
                    .param(category.version())
                    .update();
            if (changed == 0) {
                throw new StaleReportException();
            }
            audit.record(actor, Act.REPORT_CATEGORY_CHANGED, category.code());
        });
        open.invalidateAll();
    }

    /** Adds a unit. */
    public void createUnit(String nameVi, String nameEn, Actor actor) {
        checkName(nameVi);
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into report_unit(name_vi, name_en) values (?, ?)")
                        .params(nameVi.strip(), nameEn.strip())
                        .update();
                audit.record(actor, Act.REPORT_UNIT_CHANGED, nameVi.strip());
            });
        } catch (DuplicateKeyException taken) {
            throw new RefusedReportException(Reason.TAKEN);
        }
    }

    /**
     * Renames a unit.
     *
     * @throws StaleReportException when somebody else has changed it since
     */
    public void changeUnit(Unit unit, Actor actor) {
        checkName(unit.nameVi());
        try {
            transaction.executeWithoutResult(status -> {
                int changed = jdbc.sql("""
                        update report_unit set name_vi = ?, name_en = ?, version = version + 1 where id = ? and version = ?""")
                        .params(unit.nameVi().strip(), unit.nameEn().strip(), unit.id(), unit.version())
                        .update();
                if (changed == 0) {
                    throw new StaleReportException();
                }
                audit.record(actor, Act.REPORT_UNIT_CHANGED, Long.toString(unit.id()));
            });
        } catch (DuplicateKeyException taken) {
            throw new RefusedReportException(Reason.TAKEN);
        }
    }

    private void check(Category category) {
        checkName(category.nameVi());
        if (category.words().length() > LONGEST_WORDS || category.nameEn().length() > LONGEST_NAME) {
            throw new RefusedReportException(Reason.TEXT_LONG);
        }
        if (category.workingDays() < 1 || category.workingDays() > 365) {
            throw new RefusedReportException(Reason.DAYS);
        }
        Long unit = category.unit();
        if (unit != null && unit(unit).isEmpty()) {
            throw new RefusedReportException(Reason.UNIT);
        }
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RefusedReportException(name.isBlank() ? Reason.TEXT_MISSING : Reason.TEXT_LONG);
        }
    }

    private static List<@Nullable Object> values(Category category) {
        return java.util.Arrays.asList(
                category.nameVi().strip(),
                category.nameEn().strip(),
                category.words().strip(),
                category.unit(),
                category.workingDays(),
                category.placed(),
                category.enabled(),
                category.position());
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        return new Category(
                row.getString("code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("words"),
                row.getObject("unit_id", Long.class),
                row.getInt("working_days"),
                row.getBoolean("placed"),
                row.getBoolean("enabled"),
                row.getInt("position"),
                row.getInt("version"));
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(row.getLong("id"), row.getString("name_vi"), row.getString("name_en"), row.getInt("version"));
    }
}
