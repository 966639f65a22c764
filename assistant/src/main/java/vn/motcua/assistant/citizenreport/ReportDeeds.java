package vn.motcua.assistant.citizenreport;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.citizenreport.Submissions.Part;
import vn.motcua.assistant.conversation.ServiceAct;
import vn.motcua.assistant.conversation.ServiceActs;
import vn.motcua.assistant.messaging.Enclosures;

/** What happens because of what a citizen said, in the transaction of the turn that says so. */
@Component
class ReportDeeds implements ServiceActs {

    /** Within which a question of the form is answered, or what comes along is not kept. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final ReportPictures pictures;
    private final ReportEvents events;
    private final Categories categories;
    private final Enclosures enclosures;
    private final ReportSettings settings;

    ReportDeeds(
            JdbcClient jdbc,
            Submissions submissions,
            ReportPictures pictures,
            ReportEvents events,
            Categories categories,
            Enclosures enclosures,
            ReportSettings settings) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.pictures = pictures;
        this.events = events;
        this.categories = categories;
        this.enclosures = enclosures;
        this.settings = settings;
    }

    @Override
    public String name() {
        return ReportTalk.NAME;
    }

    @Override
    public void carryOut(ServiceAct act) {
        ReportAct asked = ReportAct.read(act.what());
        switch (asked.kind()) {
            case WANT ->
                enclosures.wish(
                        act.conversation(),
                        asked.wanted().stream().map(Enclosures.Kind::valueOf).collect(Collectors.toSet()),
                        act.at().plus(PATIENCE));
            case FETCH -> pictures.want(act.conversation(), act.sequence(), settings.pictures(), act.at());
            case DROP -> {
                pictures.drop(act.conversation());
                enclosures.forget(act.conversation());
            }
            case SEND -> {
                ReportForm form = asked.form();
                if (form != null) {
                    submissions.send(act, form, asked);
                }
            }
            case HELD_BACK -> events.heldBack(act.at(), act.channel());
            case ADD -> submissions.part(act.conversation(), asked.report()).ifPresent(part -> add(act, asked, part));
            case REOPEN ->
                submissions.part(act.conversation(), asked.report()).ifPresent(part -> reopen(act, asked, part));
            case RATE -> submissions.part(act.conversation(), asked.report()).ifPresent(part -> rate(act, asked, part));
            case WORD ->
                submissions.part(act.conversation(), asked.report()).ifPresent(part -> entry(act, asked, part, "word"));
        }
    }

    private void add(ServiceAct act, ReportAct asked, Part part) {
        if (!asked.text().isBlank()) {
            entry(act, asked, part, "added");
        }
        if (pictures.want(act.conversation(), act.sequence(), settings.pictures(), act.at()) > 0) {
            pictures.attach(
                    act.conversation(), java.util.List.of(act.sequence()), asked.report(), part.voice(), act.at());
        }
        jdbc.sql("""
                update report set status = case when status = 'asked' then 'in_hand' else status end, version = version + 1
                where id = ?""").param(asked.report()).update();
        events.add(asked.report(), ReportEvents.Kind.ADDED, act.at(), null, act.channel(), 0);
        enclosures.wish(act.conversation(), Set.of(), act.at());
    }

    private void reopen(ServiceAct act, ReportAct asked, Part part) {
        entry(act, asked, part, "reopened");
        if (part.status().isOpen()) {
            return;
        }
        Category category = categories.find(part.category()).orElseThrow();
        jdbc.sql("""
                update report set status = 'received', reopened = reopened + 1, begun_at = ?, due_on = ?, over_at = null,
                public_words = null, public_answer = null, version = version + 1 where id = ?""")
                .params(ReportReads.time(act.at()), submissions.dueOn(category, act.at()), asked.report())
                .update();
        events.add(asked.report(), ReportEvents.Kind.REOPENED, act.at(), null, act.channel(), 0);
    }

    private void rate(ServiceAct act, ReportAct asked, Part part) {
        jdbc.sql("update report_voice set rating = ? where id = ?")
                .params(asked.level(), part.voice())
                .update();
        events.add(asked.report(), ReportEvents.Kind.RATED, act.at(), null, act.channel(), asked.level());
    }

    private void entry(ServiceAct act, ReportAct asked, Part part, String kind) {
        jdbc.sql("insert into report_entry(report_id, voice_id, kind, text, written_at) values (?, ?, ?, ?, ?)")
                .params(asked.report(), part.voice(), kind, asked.text(), ReportReads.time(act.at()))
                .update();
    }
}
