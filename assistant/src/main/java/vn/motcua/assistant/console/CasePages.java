package vn.motcua.assistant.console;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.motcua.assistant.attachment.Attachments;
import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.Cases;
import vn.motcua.assistant.handoff.Destinations;
import vn.motcua.assistant.handoff.Destinations.Destination;
import vn.motcua.assistant.handoff.Presence;
import vn.motcua.assistant.handoff.Presences;
import vn.motcua.assistant.languagemodel.CaseWriting;
import vn.motcua.assistant.messaging.Reachability;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;

/** Fills the models of the officers' pages, and records what was read. */
@Component
class CasePages {

    static final String PAGE = "console/cases";

    private final CaseList list;
    private final Cases cases;
    private final CaseTalk.Reader talk;
    private final OfficerHelp help;
    private final CaseWriting writing;
    private final Reachability reachability;
    private final Presences presences;
    private final Destinations destinations;
    private final Attachments attachments;
    private final ReadWords readings;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    CasePages(
            CaseList list,
            Cases cases,
            CaseTalk.Reader talk,
            OfficerHelp help,
            CaseWriting writing,
            Reachability reachability,
            Presences presences,
            Destinations destinations,
            Attachments attachments,
            ReadWords readings,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.list = list;
        this.cases = cases;
        this.talk = talk;
        this.help = help;
        this.writing = writing;
        this.reachability = reachability;
        this.presences = presences;
        this.destinations = destinations;
        this.attachments = attachments;
        this.readings = readings;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** The page of the inbox. */
    String inbox(CaseQuery query, StaffSession session, Model model) {
        presences.seen(session.member());
        rows(query, 0, session, model);
        around(destinations.all(), presences.colleagues(), session, model);
        return PAGE;
    }

    /** The rows of the inbox alone. */
    void rows(CaseQuery query, long open, StaffSession session, Model model) {
        List<Case> found = list.open(query.filter(), session.member());
        List<Case> shown = found.stream().limit(query.shown()).toList();
        Map<Long, String> words = list.words(shown);
        // Words are also looked for in what citizens wrote.
        if (readings.areNew(session.member().id(), words) || !query.q().isEmpty()) {
            audit.record(session.actor(), Act.CASES_READ);
            readings.recorded(session.member().id(), words);
        }
        model.addAttribute(
                "list",
                new CaseQueue(
                        query,
                        shown.stream()
                                .map(one -> CaseQueue.Row.of(
                                        one,
                                        words.getOrDefault(one.id(), ""),
                                        session.member().id(),
                                        clock.instant()))
                                .toList(),
                        found.size() > query.shown(),
                        list.counts(session.member()),
                        open));
    }

    private static void around(List<Destination> desks, List<Presence> colleagues, StaffSession session, Model model) {
        model.addAttribute("live", true);
        model.addAttribute("desks", desks.stream().map(Destination::desk).toList());
        colleagues.stream()
                .filter(one -> one.officer().account() == session.member().id())
                .findFirst()
                .ifPresent(own -> model.addAttribute("presence", own.state().word()));
    }

    /** The page of a case, beside the inbox. */
    String open(
            Case shown, CaseQuery query, boolean all, String asked, StaffSession session, Locale locale, Model model) {
        presences.seen(session.member());
        long hidden = list.hiddenFrom(shown, session.member());
        CaseTalk said = talk.latest(shown, all, hidden);
        markRead(shown, said, session);
        List<Destination> desks = destinations.all();
        List<Presence> colleagues = presences.colleagues();
        rows(query, shown.id(), session, model);
        around(desks, colleagues, session, model);
        read(shown, session);
        model.addAttribute("files", FileField.of(attachments).orElse(null));
        model.addAttribute("talk", said);
        model.addAttribute("number", shown.id());
        model.addAttribute(
                "writing", writing.uses().stream().map(ModelUse::word).sorted().toList());
        model.addAttribute("mine", shown.isHeldBy(session.member().id()));
        model.addAttribute(
                "view",
                new CaseView(
                        shown,
                        list.words(List.of(shown)).getOrDefault(shown.id(), ""),
                        session.member(),
                        list.summary(shown, hidden, locale),
                        reachability.of(shown.conversation()).orElseThrow(),
                        shown.review() ? cases.drafts(shown.id()) : List.of(),
                        clock.instant()));
        model.addAttribute(
                "side",
                CaseSide.of(
                        list.events(shown.id()),
                        colleagues,
                        desks,
                        messages.getMessage("cases.somebody", null, locale)));
        model.addAttribute(
                "help", help.of(shown, asked.isEmpty() ? questions(said) : List.of(asked), session.member(), locale));
        return PAGE;
    }

    /** What was said after a message, and how far what officers wrote before has come. */
    String newMessages(Case shown, long after, StaffSession session, Model model) {
        CaseTalk said = talk.after(shown, after, list.hiddenFrom(shown, session.member()));
        if (!said.messages().isEmpty()) {
            read(shown, session);
            markRead(shown, said, session);
        }
        model.addAttribute("talk", said);
        model.addAttribute("arrivals", talk.arrivals(shown, after));
        return "console/case-conversation :: grown";
    }

    private void read(Case shown, StaffSession session) {
        audit.record(session.actor(), Act.CASE_READ, shown.conversation(), Long.toString(shown.id()));
    }

    private void markRead(Case shown, CaseTalk said, StaffSession session) {
        if (shown.isHeldBy(session.member().id()) && said.newest() > shown.readSequence()) {
            cases.read(shown.id(), said.newest(), session.actor());
        }
    }

    /** What the citizen asked in words, the latest first; without what the assistant answered from no procedure, such as a greeting. */
    private static List<String> questions(CaseTalk said) {
        var questions = new ArrayDeque<String>();
        for (CaseMessage message : said.messages()) {
            if (message.from().equals("citizen")) {
                questions.push(message.lead());
            } else if (message.from().equals("assistant") && !message.correctable()) {
                questions.poll();
            }
        }
        return List.copyOf(questions);
    }
}
