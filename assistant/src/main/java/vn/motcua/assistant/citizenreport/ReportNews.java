package vn.motcua.assistant.citizenreport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.conversation.ServiceNews;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.News;
import vn.motcua.assistant.dialogue.OpenForm;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.messaging.Enclosures;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;

/** What citizens are told of their reports by itself: written down with what happened, told in a transaction of its own afterwards. */
@Component
class ReportNews {

    private static final Logger LOG = LoggerFactory.getLogger(ReportNews.class);

    /** For how long pictures in answer to a question are taken. */
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(1);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LEVELS = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ServiceNews services;
    private final Enclosures enclosures;
    private final Clock clock;
    private final Drain drain = new Drain("news of reports", this::tellOne);

    ReportNews(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ServiceNews services,
            Enclosures enclosures,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.services = services;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /** What there is to tell. */
    enum Kind {
        QUESTION,
        ANSWER,
        REJECTION,
        JOINED,
        PICTURE;

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Tells everybody who has a part in a report. In the transaction of what happened. */
    void all(long report, Kind kind, String text, Instant at) {
        jdbc.sql("""
                insert into report_news(conversation_id, report_id, kind, text, due_at)
                select distinct on (conversation_id) conversation_id, report_id, ?, ?, ?::timestamptz from report_voice
                where report_id = ? and conversation_id is not null""").params(kind.word(), text, ReportReads.time(at), report).update();
        drain.afterCommit();
    }

    /** Tells whoever sent it that it is another one's matter too. In the transaction that joins it. */
    void joined(long conversation, long report, String code, Instant at) {
        add(conversation, report, Kind.JOINED, code, at);
    }

    /** Tells that a picture was not taken. In a transaction. */
    void picture(long conversation, String why, Instant at) {
        add(conversation, null, Kind.PICTURE, why, at);
    }

    private void add(long conversation, @Nullable Long report, Kind kind, String text, Instant at) {
        jdbc.sql("""
                insert into report_news(conversation_id, report_id, kind, text, due_at) values (?, ?, ?, ?, ?)""")
                .param(conversation)
                .param(report)
                .param(kind.word())
                .param(text)
                .param(ReportReads.time(at))
                .update();
        drain.afterCommit();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void tellDue() {
        drain.run();
    }

    @PreDestroy
    void stop() {
        drain.close();
    }

    /**
     * What is told now.
     *
     * @param language in which the citizen is spoken with now, which may have changed since it happened
     */
    private record Due(long id, long conversation, long report, Kind kind, String text, Language language) {}

    /** Whether there was one. What cannot be told now is tried again later, behind the others. */
    private boolean tellOne() {
        var failed = new long[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Due> next = next();
                next.ifPresent(news -> {
                    failed[0] = news.id();
                    tell(news);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException failure) {
            if (failed[0] == 0) {
                throw failure;
            }
            LOG.warn(
                    "News of a report could not be told: {}", failure.getClass().getName());
            jdbc.sql("update report_news set attempts = attempts + 1, due_at = ? where id = ?")
                    .params(ReportReads.time(clock.instant().plus(PAUSE)), failed[0])
                    .update();
            return true;
        }
    }

    private Optional<Due> next() {
        return jdbc.sql("""
                select * from report_news where due_at <= ? order by id limit 1 for update skip locked""")
                .param(ReportReads.time(clock.instant()))
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        row.getLong("conversation_id"),
                        row.getLong("report_id"),
                        Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.getString("text"),
                        services.language(row.getLong("conversation_id"))))
                .optional();
    }

    private void tell(Due news) {
        String code = jdbc.sql(
                        "select code from report_voice where report_id = ? and conversation_id = ? order by id limit 1")
                .params(news.report(), news.conversation())
                .query(String.class)
                .optional()
                .orElse("");
        ServiceReply alone = reply(news, code);
        boolean opened = services.tell(
                news.conversation(), ReportTalk.NAME, new News(alone, open -> beside(news, code, alone, open)));
        if (opened) {
            enclosures.wish(
                    news.conversation(),
                    Set.of(Enclosures.Kind.PICTURE),
                    clock.instant().plus(ANSWERED_WITHIN));
        }
        jdbc.sql("delete from report_news where id = ?").param(news.id()).update();
    }

    /** Whoever is just writing something is told where to answer, and goes on writing. */
    private static ServiceReply beside(Due news, String code, ServiceReply alone, OpenForm open) {
        if (alone.form().isEmpty() || open.content().equals(alone.form())) {
            return alone;
        }
        var replies = new ReportReplies(ReportWords.in(news.language()), "");
        Choice answering = replies.choice("choice.answer", SentTalk.PREFIX + "add:" + news.report());
        return told(replies, news, code, "news.question.beside", List.of(answering));
    }

    private static ServiceReply reply(Due news, String code) {
        ReportWords words = ReportWords.in(news.language());
        var replies = new ReportReplies(words, "");
        return switch (news.kind()) {
            case PICTURE -> replies.note("picture." + news.text());
            case JOINED -> replies.note("news.joined", code, news.text());
            case QUESTION ->
                told(replies, news, code, List.of())
                        .keeping(ReportForm.about(ReportForm.Step.ADDITION, news.report())
                                .written());
            case ANSWER -> told(replies, news, code, rating(replies, news.report()));
            case REJECTION -> told(replies, news, code, List.of(reopening(replies, news.report())));
        };
    }

    private static ServiceReply told(ReportReplies replies, Due news, String code, List<Choice> choices) {
        return told(replies, news, code, "news." + news.kind().word() + ".after", choices);
    }

    private static ServiceReply told(ReportReplies replies, Due news, String code, String after, List<Choice> choices) {
        List<Block> blocks = List.of(
                new Block.Paragraph(replies.words().say("news." + news.kind().word(), code)),
                new Block.Paragraph(news.text()),
                new Block.Paragraph(replies.words().say(after, code)));
        return ServiceReply.of(replies.reply(blocks, choices));
    }

    private static List<Choice> rating(ReportReplies replies, long report) {
        var choices = new ArrayList<Choice>();
        // The number typed is the level, as where officers are rated.
        for (int level = 1; level <= LEVELS; level++) {
            choices.add(replies.choice("choice.rate." + level, SentTalk.PREFIX + "rate:" + report + ":" + level));
        }
        choices.add(reopening(replies, report));
        return choices;
    }

    private static Choice reopening(ReportReplies replies, long report) {
        return replies.choice("choice.reopen", SentTalk.PREFIX + "reopen:" + report);
    }
}
