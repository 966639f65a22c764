package vn.motcua.assistant.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.assistant.seal.UnreadableSecretException;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/**
 * The register of dossiers of a desk without a province's system. Each change has its row in the audit and a step of the dossier's way, in
 * the same transaction, and has whoever follows the dossier looked after.
 */
public final class Register {

    /** How many dossiers a page of the list has. */
    public static final int PAGE = 50;

    /** What the ends of telephones are sealed for. */
    static final String SEALED = "motcua.dossier.phone.1";

    private static final String COLUMNS =
            "code, code_key, procedure_code, procedure_name, applicant, stage, step, unit, officer, received_on,"
                    + " promised_on, finished_on, note, apology, changed_at, phone_end";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecretSeal seal;
    private final Audit audit;
    private final Clock clock;

    Register(JdbcClient jdbc, PlatformTransactionManager transactions, SecretSeal seal, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of those that are wanted, the last changed first; what is overdue the longest first where that is asked for. */
    public List<RegisterEntry> list(RegisterEntry.Filter filter, int page) {
        String words = filter.words().strip();
        String key = DossierCode.keyOf(words);
        DossierStage stage = filter.stage();
        return jdbc.sql("select id, " + COLUMNS + " from dossier where (? = '' or (? <> '' and code_key like ?)"
                        + " or applicant ilike ? or procedure_name ilike ?) and (?::text is null or stage = ?)"
                        + " and (not ? or (promised_on < ? and finished_on is null and stage = any(?)))"
                        + (filter.overdue() ? " order by promised_on, id" : " order by changed_at desc, id desc")
                        + " limit ? offset ?")
                .param(words)
                .param(key)
                .param("%" + key + "%")
                .param("%" + escaped(words) + "%")
                .param("%" + escaped(words) + "%")
                .param(stage == null ? null : stage.word())
                .param(stage == null ? null : stage.word())
                .param(filter.overdue())
                .param(today())
                .param(List.of(DossierStage.values()).stream()
                        .filter(DossierStage::isRunning)
                        .map(DossierStage::word)
                        .toArray(String[]::new))
                .param(PAGE)
                .param((long) PAGE * page)
                .query(Register::entry)
                .list();
    }

    /** The one of a number with its way. */
    public Optional<RegisterEntry> find(long id) {
        return jdbc.sql("select id, " + COLUMNS + " from dossier where id = ?")
                .param(id)
                .query(Register::entry)
                .optional()
                .map(entry -> new RegisterEntry(
                        entry.id(), entry.draft(), entry.hasPhone(), entry.changedAt(), way(entry.id())));
    }

    /**
     * Enters one; returns its number.
     *
     * @throws RefusedDossierException when something is missing, malformed or taken
     */
    public long enter(RegisterDraft draft, Actor by) {
        DossierCode code = checked(draft);
        try {
            Long id = transaction.execute(status -> {
                long made = with(draft, jdbc.sql("""
                                insert into dossier(procedure_code, procedure_name, applicant, stage, step, unit, officer,
                                received_on, promised_on, finished_on, note, apology, changed_at, code, code_key, phone_end)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id"""))
                        .param(code.written())
                        .param(code.key())
                        .param(sealed(draft.phone(), code))
                        .query(Long.class)
                        .single();
                step(made, draft);
                audit.record(by, Act.DOSSIER_ENTERED, code.written());
                return made;
            });
            return Objects.requireNonNull(id);
        } catch (DuplicateKeyException taken) {
            throw new RefusedDossierException(EnumSet.of(RegisterDraft.Problem.CODE_TAKEN));
        }
    }

    /**
     * Changes one; nothing happens when there is none. Its code stays: a dossier with another code is another dossier.
     *
     * @throws RefusedDossierException when something is missing or malformed
     */
    public void change(long id, RegisterDraft draft, Actor by) {
        DossierCode code = checked(draft);
        transaction.executeWithoutResult(status -> {
            Optional<RegisterEntry> before = jdbc.sql("select id, " + COLUMNS + " from dossier where id = ? for update")
                    .param(id)
                    .query(Register::entry)
                    .optional();
            if (before.isEmpty()) {
                return;
            }
            if (!DossierCode.keyOf(before.get().draft().code()).equals(code.key())) {
                throw new RefusedDossierException(EnumSet.of(RegisterDraft.Problem.CODE));
            }
            with(draft, jdbc.sql("""
                            update dossier set procedure_code = ?, procedure_name = ?, applicant = ?, stage = ?, step = ?,
                            unit = ?, officer = ?, received_on = ?, promised_on = ?, finished_on = ?, note = ?, apology = ?,
                            changed_at = ?, phone_end = coalesce(?, phone_end) where id = ?"""))
                    .param(sealed(draft.phone(), code))
                    .param(id)
                    .update();
            if (hasMoved(before.get().draft(), draft)) {
                step(id, draft);
            }
            jdbc.sql("update dossier_follow set due_at = ? where code_key = ?")
                    .params(Times.of(clock.instant()), code.key())
                    .update();
            audit.record(by, Act.DOSSIER_CHANGED, code.written());
        });
    }

    /** Deletes one; nothing happens when there is none. */
    public void delete(long id, Actor by) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from dossier where id = ? returning code")
                .param(id)
                .query(String.class)
                .optional()
                .ifPresent(code -> audit.record(by, Act.DOSSIER_DELETED, code)));
    }

    /** The number of the dossier of a code. */
    Optional<Long> number(DossierCode code) {
        return jdbc.sql("select id from dossier where code_key = ?")
                .param(code.key())
                .query(Long.class)
                .optional();
    }

    /** The dossier of a code, as a {@link DossierSource} sees it. */
    Sighting sighted(DossierCode code) {
        return jdbc.sql("select id, " + COLUMNS + " from dossier where code_key = ?")
                .param(code.key())
                .query((row, number) -> {
                    RegisterEntry entry = entry(row, number);
                    return (Sighting) new Sighting.Present(
                            phoneEnds(row.getBytes("phone_end"), code), Optional.of(told(entry.draft(), code)));
                })
                .optional()
                .orElseGet(Sighting.Unknown::new);
    }

    /** Forgets what was over on or before a day; returns how many dossiers that were. */
    int forget(LocalDate day) {
        return jdbc.sql("delete from dossier where stage = any(?) and coalesce(finished_on, changed_at::date) <= ?")
                .params(
                        List.of(DossierStage.values()).stream()
                                .filter(DossierStage::isFinal)
                                .map(DossierStage::word)
                                .toArray(String[]::new),
                        day)
                .update();
    }

    private static Dossier told(RegisterDraft draft, DossierCode code) {
        return new Dossier(
                code,
                draft.procedureName(),
                draft.stage(),
                draft.step(),
                draft.unit(),
                draft.officer(),
                draft.receivedOn(),
                draft.promisedOn(),
                draft.finishedOn(),
                draft.note(),
                draft.apology());
    }

    private static DossierCode checked(RegisterDraft draft) {
        var problems = draft.problems();
        if (!problems.isEmpty()) {
            throw new RefusedDossierException(problems);
        }
        return DossierCode.of(draft.code()).orElseThrow();
    }

    private static boolean hasMoved(RegisterDraft before, RegisterDraft after) {
        return before.stage() != after.stage()
                || !before.step().equals(after.step().strip())
                || !before.unit().equals(after.unit().strip())
                || !before.officer().equals(after.officer().strip());
    }

    private void step(long id, RegisterDraft draft) {
        jdbc.sql("insert into dossier_step(dossier_id, at, stage, step, unit, officer) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        Times.of(clock.instant()),
                        draft.stage().word(),
                        draft.step().strip(),
                        draft.unit().strip(),
                        draft.officer().strip())
                .update();
    }

    private List<RegisterEntry.Passed> way(long id) {
        return jdbc.sql("select at, stage, step, unit, officer from dossier_step where dossier_id = ? order by id desc")
                .param(id)
                .query((row, number) -> new RegisterEntry.Passed(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        stage(row),
                        row.getString("step"),
                        row.getString("unit"),
                        row.getString("officer")))
                .list();
    }

    private JdbcClient.StatementSpec with(RegisterDraft draft, JdbcClient.StatementSpec statement) {
        return statement
                .param(draft.procedureCode().strip())
                .param(draft.procedureName().strip())
                .param(draft.applicant().strip())
                .param(draft.stage().word())
                .param(draft.step().strip())
                .param(draft.unit().strip())
                .param(draft.officer().strip())
                .param(draft.receivedOn())
                .param(draft.promisedOn())
                .param(draft.finishedOn())
                .param(draft.note().strip())
                .param(draft.apology().strip())
                .param(Times.of(clock.instant()));
    }

    private byte @Nullable [] sealed(String phone, DossierCode code) {
        return PhoneEnd.of(phone).map(end -> seal.seal(end, code.key())).orElse(null);
    }

    /** What was sealed with another key is known to nobody. */
    private List<String> phoneEnds(byte @Nullable [] sealed, DossierCode code) {
        try {
            return sealed == null ? List.of() : List.of(seal.open(sealed, code.key()));
        } catch (UnreadableSecretException changed) {
            return List.of();
        }
    }

    private static RegisterEntry entry(ResultSet row, int number) throws SQLException {
        Instant changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return new RegisterEntry(
                row.getLong("id"),
                new RegisterDraft(
                        row.getString("code"),
                        row.getString("procedure_code"),
                        row.getString("procedure_name"),
                        row.getString("applicant"),
                        "",
                        stage(row),
                        row.getString("step"),
                        row.getString("unit"),
                        row.getString("officer"),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("promised_on", LocalDate.class),
                        row.getObject("finished_on", LocalDate.class),
                        row.getString("note"),
                        row.getString("apology")),
                row.getBytes("phone_end") != null,
                changedAt,
                List.of());
    }

    private static DossierStage stage(ResultSet row) throws SQLException {
        return DossierStage.of(row.getString("stage")).orElse(DossierStage.OTHER);
    }

    private LocalDate today() {
        return Times.dayOf(clock.instant());
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
