package vn.motcua.assistant.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** Sheets of units: given out, looked through, taken over. An uploaded sheet waits an hour for somebody to take it over. */
@Component
public class DirectorySheets {

    private static final Duration WAITS = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final DirectoryBook book;
    private final DirectoryTable units;
    private final DeskBook desks;
    private final PublishedKnowledge knowledge;
    private final DirectorySettings settings;
    private final Audit audit;
    private final Clock clock;

    /** One after the other: a sheet takes memory while it is read. */
    private final ReentrantLock reading = new ReentrantLock();

    DirectorySheets(
            JdbcClient jdbc,
            DirectoryBook book,
            DirectoryTable units,
            DeskBook desks,
            PublishedKnowledge knowledge,
            DirectorySettings settings,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.units = units;
        this.desks = desks;
        this.knowledge = knowledge;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A sheet that was uploaded.
     *
     * @param id its number
     * @param name the file's name
     * @param preview what it would change
     */
    public record Uploaded(UUID id, String name, SheetPreview preview) {}

    /** What the texts of units may refer to. */
    public DirectoryTerms terms() {
        var kinds = new HashMap<String, UnitKind>();
        for (UnitKind kind : UnitKind.values()) {
            for (Language language : Language.values()) {
                kinds.put(nameOf(kind, language), kind);
            }
        }
        return new DirectoryTerms(
                kinds,
                desks.all().stream().map(DeskEntry::id).collect(Collectors.toUnmodifiableSet()),
                knowledge.current().search().catalogue().procedures());
    }

    /** What a kind is called. */
    public static String nameOf(UnitKind kind, Language language) {
        return DirectoryWords.sentence(DirectoryWords.in(language).kind(kind));
    }

    /** All units as an XLSX file. */
    @Transactional
    public byte[] workbook(Actor by) {
        audit.record(by, Act.DIRECTORY_EXPORTED, "xlsx");
        return SheetWriting.workbook(book.units(), kind -> nameOf(kind, Language.VI));
    }

    /** All units as a CSV file. */
    @Transactional
    public byte[] separatedValues(Actor by) {
        audit.record(by, Act.DIRECTORY_EXPORTED, "csv");
        return SheetWriting.separatedValues(book.units(), kind -> nameOf(kind, Language.VI));
    }

    /**
     * Looks a sheet through and keeps it for a while.
     *
     * @param account whose it is
     * @param name the file's name
     * @throws SheetException when it cannot be read
     */
    @Transactional
    public Uploaded upload(long account, String name, byte[] content, Actor by) {
        SheetPreview preview = compare(content);
        UUID id = UUID.randomUUID();
        jdbc.sql("delete from directory_sheet where uploaded_at < ?")
                .param(clock.instant().minus(WAITS).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into directory_sheet(id, account_id, uploaded_at, name, content) values (?, ?, ?, ?, ?)")
                .params(id, account, clock.instant().atOffset(ZoneOffset.UTC), name, content)
                .update();
        audit.record(by, Act.DIRECTORY_SHEET_LOOKED_THROUGH, id.toString());
        return new Uploaded(id, name, preview);
    }

    /**
     * Takes a sheet over, all of it at once.
     *
     * @param account whose it is
     * @param seen the fingerprint of the preview that was shown
     * @return what was changed or, where the directory has changed since that preview, what would be now
     * @throws SheetException when it is gone
     */
    @Transactional
    public TakenOver takeOver(UUID id, long account, String seen, Actor by) {
        Instant oldest = clock.instant().minus(WAITS);
        // Two that take sheets over at once do it one after the other.
        jdbc.sql("lock table directory_unit in share row exclusive mode").update();
        Kept kept = jdbc.sql(
                        "select name, content from directory_sheet where id = ? and account_id = ? and uploaded_at >= ? for update")
                .params(id, account, oldest.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Kept(row.getString("name"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new SheetException(SheetException.Reason.GONE, ""));
        SheetPreview preview = compare(kept.content());
        var uploaded = new Uploaded(id, kept.name(), preview);
        if (!fingerprint(preview).equals(seen) || !preview.canBeTakenOver()) {
            return new TakenOver(uploaded, false);
        }
        Stream.concat(
                        preview.fresh().stream().map(SheetPreview.Fresh::unit),
                        preview.changed().stream().map(SheetPreview.Changed::unit))
                .forEach(units::store);
        jdbc.sql("delete from directory_sheet where id = ?").param(id).update();
        audit.record(
                by,
                Act.DIRECTORY_SHEET_TAKEN_OVER,
                preview.fresh().size() + " + " + preview.changed().size());
        return new TakenOver(uploaded, true);
    }

    /**
     * What came of a sheet.
     *
     * @param sheet the sheet and what it changed or would change
     * @param done whether it was taken over
     */
    public record TakenOver(Uploaded sheet, boolean done) {}

    /** A sheet as it was uploaded. */
    private record Kept(String name, byte[] content) {}

    /** What tells one preview from another. */
    public static String fingerprint(SheetPreview preview) {
        return DigestUtils.sha256Hex(preview.fresh() + " " + preview.changed());
    }

    private SheetPreview compare(byte[] content) {
        List<SheetRow> rows;
        reading.lock();
        try {
            rows = SheetReading.read(content, settings.largestSheet());
        } finally {
            reading.unlock();
        }
        return SheetComparison.of(rows, book.units(), terms());
    }
}
