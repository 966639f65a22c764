package vn.motcua.assistant.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.CatalogueRead;
import vn.motcua.knowledge.reading.WrittenGuide;

/** The releases of the catalogue in PostgreSQL. Publishing tells all nodes by NOTIFY. */
final class CatalogueReleases {

    /** The channel of LISTEN and NOTIFY on which a new release is announced by its number. */
    static final String CHANNEL = "catalogue";

    /** Older ones are deleted when a release is published. */
    private static final int RELEASES_KEPT = 3;

    private static final int ROWS_AT_A_TIME = 200;

    /** Any number that no other advisory lock of the product uses. */
    private static final long PUBLISHING_LOCK = 7_205_759_403L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    CatalogueReleases(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Runs alone: another publishing waits until this one has committed. */
    <T> T publishing(Supplier<T> work) {
        return inTransaction(() -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, PUBLISHING_LOCK);
            return work.get();
        });
    }

    /** The release that is published; empty before the first import. */
    Optional<Release> published() {
        return jdbc
                .query(
                        "select id, source_digest, procedures from catalogue_release"
                                + " where id = (select release_id from catalogue_publication)",
                        (row, number) -> new Release(row.getLong(1), row.getString(2), row.getInt(3)))
                .stream()
                .findFirst();
    }

    /** The codes of a release. */
    Set<ProcedureCode> codes(Release release) {
        return new HashSet<>(jdbc.query(
                "select code from catalogue_procedure where release_id = ?",
                (row, number) -> new ProcedureCode(row.getString(1)),
                release.id()));
    }

    /**
     * The procedures of a release, row by row.
     *
     * @param inMemory what is held already: an equal procedure of it is used again, so that two releases that differ in little
     *     take little more memory than one
     */
    List<Procedure> procedures(Release release, Catalogue inMemory) {
        var json = new ProcedureJson();
        return inTransaction(() -> {
            var procedures = new ArrayList<Procedure>(release.procedures());
            jdbc.query(
                    "select content::text from catalogue_procedure where release_id = ? order by position",
                    row -> {
                        Procedure read = json.read(row.getString(1));
                        procedures.add(
                                inMemory.find(read.code()).filter(read::equals).orElse(read));
                    },
                    release.id());
            return procedures;
        });
    }

    /** Stores and publishes what was read; to be called inside {@link #publishing}. */
    Release publish(CatalogueRead read, String digest, List<String> sources, Instant now) {
        var mapper = new JsonMapper();
        Long id = jdbc.queryForObject(
                "insert into catalogue_release(published_at, source_digest, sources, records_read, procedures, faults)"
                        + " values (?, ?, ?::jsonb, ?, ?, ?::jsonb) returning id",
                Long.class,
                now.atOffset(ZoneOffset.UTC),
                digest,
                mapper.writeValueAsString(sources),
                read.recordsRead(),
                read.catalogue().size(),
                mapper.writeValueAsString(FaultCounts.of(read.faults())));
        if (id == null) {
            throw new IllegalStateException("the database gave the new release no number");
        }
        insert(id, read.catalogue().procedures());
        insertGuides(id, read.guides());
        jdbc.update(
                "insert into catalogue_publication(release_id) values (?)"
                        + " on conflict (single) do update set release_id = excluded.release_id",
                id);
        jdbc.update(
                "delete from catalogue_release where id not in (select id from catalogue_release order by id desc limit ?)",
                RELEASES_KEPT);
        jdbc.query("select pg_notify(?, ?)", row -> {}, CHANNEL, id.toString());
        return new Release(id, digest, read.catalogue().size());
    }

    private void insert(long release, List<Procedure> procedures) {
        var json = new ProcedureJson();
        var position = new int[1];
        jdbc.batchUpdate(
                "insert into catalogue_procedure(release_id, code, position, content) values (?, ?, ?, ?::jsonb)",
                procedures,
                ROWS_AT_A_TIME,
                (statement, procedure) -> {
                    statement.setLong(1, release);
                    statement.setString(2, procedure.code().value());
                    statement.setInt(3, position[0]++);
                    statement.setString(4, json.write(procedure));
                });
    }

    /** A guide stands beside its procedure's row; of several for one procedure the one read last stays. */
    private void insertGuides(long release, List<WrittenGuide> guides) {
        jdbc.batchUpdate(
                "update catalogue_procedure set guide = ? where release_id = ? and code = ?",
                guides,
                ROWS_AT_A_TIME,
                (statement, guide) -> {
                    statement.setString(1, guide.yaml());
                    statement.setLong(2, release);
                    statement.setString(3, guide.guide().basis().code().value());
                });
    }

    /** The guides that were imported with a release. */
    List<Guide> guides(Release release) {
        return jdbc
                .query(
                        "select guide from catalogue_procedure where release_id = ? and guide is not null order by position",
                        (row, number) -> WrittenGuide.read(row.getString(1)),
                        release.id())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private <T> T inTransaction(Supplier<T> work) {
        // Spring passes the result of the work on, which is never null here.
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction gave no result");
        }
        return result;
    }
}
