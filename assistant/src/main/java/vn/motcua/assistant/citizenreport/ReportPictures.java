package vn.motcua.assistant.citizenreport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.attachment.AttachmentKind;
import vn.motcua.assistant.attachment.Attachments;
import vn.motcua.assistant.attachment.CheckedFile;
import vn.motcua.assistant.attachment.PictureTaken;
import vn.motcua.assistant.attachment.RefusedFileException;
import vn.motcua.assistant.messaging.Enclosures;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Fetched;

/**
 * Pictures of reports: noted in the turn in which they came, fetched and painted anew outside of it. What is kept is what this software has
 * painted; what came is not.
 */
@Component
class ReportPictures {

    private static final int ATTEMPTS = 6;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Enclosures enclosures;
    private final Attachments attachments;
    private final ReportNews news;
    private final ReportSettings settings;
    private final Clock clock;
    private final Drain drain = new Drain("pictures of reports", this::fetchOne);

    ReportPictures(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Enclosures enclosures,
            Attachments attachments,
            ReportNews news,
            ReportSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.enclosures = enclosures;
        this.attachments = attachments;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes the pictures that came with a message, to be fetched after the commit.
     *
     * @param most how many a report may have
     * @return how many there are of this message
     */
    int want(long conversation, long sequence, int most, Instant at) {
        long there = jdbc.sql("select count(*) from report_picture where conversation_id = ? and report_id is null")
                .param(conversation)
                .query(Long.class)
                .single();
        List<Enclosure.Picture> came = enclosures.of(conversation, sequence).stream()
                .filter(Enclosure.Picture.class::isInstance)
                .map(Enclosure.Picture.class::cast)
                .limit(Math.max(0, most - there))
                .toList();
        for (Enclosure.Picture picture : came) {
            jdbc.sql("""
                    insert into report_picture(conversation_id, sequence, handle, state, due_at, created_at)
                    values (?, ?, ?, 'wanted', ?, ?) on conflict do nothing""")
                    .params(conversation, sequence, picture.handle(), ReportReads.time(at), ReportReads.time(at))
                    .update();
        }
        drain.afterCommit();
        return came.size();
    }

    /** The pictures of these messages are the report's; what they tell of a place, which was not agreed to, is gone. */
    void attach(long conversation, List<Long> sequences, long report, long voice, Instant at) {
        for (long sequence : sequences) {
            // The further pictures of an album come without a turn of their own.
            want(conversation, sequence, settings.pictures(), at);
            jdbc.sql("""
                    update report_picture set report_id = ?, voice_id = ?, latitude = null, longitude = null
                    where conversation_id = ? and sequence = ? and report_id is null""").params(report, voice, conversation, sequence).update();
        }
    }

    /** Those of a report that is not sent are forgotten. */
    void drop(long conversation) {
        jdbc.sql("delete from report_picture where conversation_id = ? and report_id is null")
                .param(conversation)
                .update();
    }

    /** One that is kept; empty for all others. */
    Optional<CheckedFile> find(long id) {
        return jdbc.sql(
                        "select kind, bytes from report_picture where id = ? and state = 'kept' and report_id is not null")
                .param(id)
                .query((row, number) -> {
                    AttachmentKind kind =
                            AttachmentKind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT));
                    return new CheckedFile("anh-" + id + "." + kind.extension(), kind, row.getBytes("bytes"));
                })
                .optional();
    }

    @Scheduled(initialDelay = 20, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void fetchDue() {
        drain.run();
    }

    @PreDestroy
    void stop() {
        drain.close();
    }

    private record Wanted(long id, long conversation, String handle, int attempts) {}

    /** Whether there was one. It is taken for some minutes, so that no other node fetches it, and again when this one ends meanwhile. */
    private boolean fetchOne() {
        Instant now = clock.instant();
        Optional<Wanted> next = jdbc.sql("""
                update report_picture set attempts = attempts + 1, due_at = ? where id = (
                    select id from report_picture where state = 'wanted' and due_at <= ? and conversation_id is not null
                    order by due_at limit 1 for update skip locked)
                returning id, conversation_id, handle, attempts""")
                .params(ReportReads.time(now.plus(LEASE)), ReportReads.time(now))
                .query((row, number) -> new Wanted(
                        row.getLong("id"),
                        row.getLong("conversation_id"),
                        row.getString("handle"),
                        row.getInt("attempts")))
                .optional();
        next.ifPresent(this::fetch);
        return next.isPresent();
    }

    private void fetch(Wanted wanted) {
        var picture = new Enclosure.Picture(wanted.handle());
        switch (enclosures.fetch(
                wanted.conversation(), picture, (int) settings.largestPicture().toBytes())) {
            case Fetched.Content content -> check(wanted, content.content());
            case Fetched.Later later -> {
                if (wanted.attempts() < ATTEMPTS) {
                    jdbc.sql("update report_picture set due_at = ? where id = ? and state = 'wanted'")
                            .params(
                                    ReportReads.time(clock.instant().plus(PAUSE.multipliedBy(wanted.attempts()))),
                                    wanted.id())
                            .update();
                } else {
                    end(wanted, "lost", "lost");
                }
            }
            case Fetched.Never never -> end(wanted, "lost", "lost");
        }
    }

    private void check(Wanted wanted, byte[] content) {
        try {
            PictureTaken taken =
                    attachments.checkPicture(content, settings.largestPicture().toBytes());
            PictureTaken.@Nullable Place place = taken.place().orElse(null);
            jdbc.sql("""
                    update report_picture set state = 'kept', kind = ?, bytes = ?,
                    latitude = case when report_id is null then ?::double precision end,
                    longitude = case when report_id is null then ?::double precision end
                    where id = ? and state = 'wanted'""")
                    .param(taken.file().kind() == AttachmentKind.PNG ? "png" : "jpeg")
                    .param(taken.file().bytes())
                    .param(place == null ? null : place.latitude())
                    .param(place == null ? null : place.longitude())
                    .param(wanted.id())
                    .update();
        } catch (RefusedFileException refused) {
            end(wanted, "refused", "refused." + refused.reason().name());
        }
    }

    /** It is not taken, and the citizen is told. */
    private void end(Wanted wanted, String state, String why) {
        transaction.executeWithoutResult(status -> {
            int ended = jdbc.sql("update report_picture set state = ? where id = ? and state = 'wanted'")
                    .params(state, wanted.id())
                    .update();
            if (ended > 0) {
                news.picture(wanted.conversation(), why, clock.instant());
            }
        });
    }
}
