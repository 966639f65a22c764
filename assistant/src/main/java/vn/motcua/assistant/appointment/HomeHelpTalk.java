package vn.motcua.assistant.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.appointment.HomeHelpForm.Step;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.knowledge.answer.YesNoAnswer;
import vn.motcua.knowledge.text.Words;

/** Asking the mobile team to come: what, where, when; officers decide and answer in the same conversation. Asked before appointments. */
@Component
@Order(19)
@ConditionalOnBooleanProperty(name = "motcua.home-help.enabled", matchIfMissing = true)
class HomeHelpTalk implements CitizenService {

    static final String NAME = "homehelp";

    private static final Phrases<Said> WORDS = new Phrases<>("home-help-words.tsv", Said.class);

    /** So few words beside those that ask for help say nothing of what is to be done. */
    private static final int FEW_WORDS = 5;

    /** From about 75 years on somebody is taken to be frail where a visit is asked for. */
    private static final Pattern OLD = Pattern.compile(" (?:7[5-9]|[89]\\d|1[01]\\d|gan [89]0|hon [789]0) tuoi ");

    /** Longer messages say more than a time. */
    private static final int MOST_OF_A_TIME = 14;

    /** Whoever says no more than this in place of an address said none. */
    private static final Set<String> NO_PLACE = Set.of("o nha", "tai nha", "nha toi", "o day", "nha");

    private final HomeVisits visits;
    private final HomeHelpSettings settings;

    HomeHelpTalk(HomeVisits visits, HomeHelpSettings settings) {
        this.visits = visits;
        this.settings = settings;
    }

    /** What a message about help at home says. */
    enum Said {
        AT_HOME,
        FRAIL,
        WISH,
        TEAM,
        ERRAND,
        SURE,
        /** The desk cannot be reached on foot. */
        CANNOT_COME,
        /** Another way than a visit is asked about. */
        OTHERWISE,
        NOT,
        STATUS,
        CANCEL,
        STOP,
        ASIDE
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String offer(Language language) {
        return Texts.in(language).say("home.offer");
    }

    @Override
    public String formName(Language language, String form) {
        return HomeHelpForm.read(form)
                .filter(open -> open.step() != Step.CANCEL)
                .map(open -> Texts.in(language).say("home.form"))
                .orElse("");
    }

    @Override
    public Optional<ServiceReply> stopped(ServiceRequest request, String form) {
        return HomeHelpForm.read(form).map(open -> stopped(request, open));
    }

    @Override
    public Optional<ServiceReply> asked(ServiceRequest request) {
        if (request.gesture() != null || request.conversation() == 0) {
            return Optional.empty();
        }
        String folded = Phrases.folded(request.text());
        if (WORDS.has(Said.CANCEL, folded) || WORDS.has(Said.STATUS, folded)) {
            List<HomeVisit> open = visits.openOf(request.conversation());
            if (!open.isEmpty()) {
                return Optional.of(
                        WORDS.has(Said.CANCEL, folded)
                                ? asksToCancel(request)
                                : ServiceReply.of(replies(request).standing(open)));
            }
            if (WORDS.has(Said.CANCEL, folded)) {
                return Optional.of(ServiceReply.of(replies(request).say("home.none")));
            }
        }
        return wants(folded) ? Optional.of(begun(request, folded)) : Optional.empty();
    }

    /** Somebody who can hardly move wants something done at home, or a team is asked to come and do it. */
    private static boolean wants(String folded) {
        if (WORDS.has(Said.NOT, folded)) {
            return false;
        }
        boolean atHome = WORDS.has(Said.AT_HOME, folded);
        boolean frail = WORDS.has(Said.FRAIL, folded) || OLD.matcher(folded).find();
        boolean wish = WORDS.has(Said.WISH, folded);
        boolean errand = WORDS.has(Said.ERRAND, folded);
        return WORDS.has(Said.SURE, folded)
                || (WORDS.has(Said.CANNOT_COME, folded) && frail && errand && !WORDS.has(Said.OTHERWISE, folded))
                || (atHome && frail && (errand || wish))
                || (atHome && WORDS.has(Said.TEAM, folded) && errand && wish);
    }

    private ServiceReply begun(ServiceRequest request, String folded) {
        if (visits.openOf(request.conversation()).size() >= settings.mostOpen()) {
            return ServiceReply.of(replies(request).standing(visits.openOf(request.conversation())));
        }
        boolean told =
                WORDS.has(Said.ERRAND, folded) && Words.of(request.text()).size() > FEW_WORDS;
        String what = told ? HomeVisits.shortened(request.whole()) : "";
        return asks(request, new HomeHelpForm(told ? Step.WHERE : Step.WHAT, what, "", "", 0));
    }

    @Override
    public Optional<ServiceReply> continued(ServiceRequest request, String form) {
        Optional<HomeHelpForm> read = HomeHelpForm.read(form);
        if (read.isEmpty() || request.gesture() != null || request.text().isEmpty()) {
            return Optional.empty();
        }
        HomeHelpForm open = read.get();
        String folded = Phrases.folded(request.text());
        boolean few = Words.of(request.text()).size() <= FEW_WORDS;
        if (few && WORDS.has(Said.STOP, folded)) {
            return Optional.of(stopped(request, open));
        }
        boolean reading = open.step() == Step.WHEN || open.step() == Step.SURE;
        if (reading && !request.text().contains("?") && HomeHelpAnswer.refuses(request.text())) {
            return Optional.of(stopped(request, open));
        }
        if (few && WORDS.has(Said.ASIDE, folded)) {
            return Optional.empty();
        }
        if (WORDS.has(Said.CANCEL, folded) || WORDS.has(Said.STATUS, folded)) {
            return asked(request);
        }
        String text = HomeVisits.shortened(request.text());
        return switch (open.step()) {
            case WHAT ->
                asksElse(request)
                        ? Optional.empty()
                        : Optional.of(asks(request, new HomeHelpForm(Step.WHERE, text, "", "", 0)));
            case WHERE ->
                asksElse(request) || NO_PLACE.contains(folded.strip())
                        ? Optional.empty()
                        : Optional.of(asks(request, new HomeHelpForm(Step.WHEN, open.what(), text, "", 0)));
            case WHEN ->
                asksElse(request)
                        ? Optional.empty()
                        : Optional.of(asks(request, new HomeHelpForm(Step.SURE, open.what(), open.place(), text, 0)));
            case SURE, CANCEL -> answered(request, open);
        };
    }

    private Optional<ServiceReply> answered(ServiceRequest request, HomeHelpForm open) {
        Optional<String> time = open.step() == Step.SURE ? anotherTime(request) : Optional.empty();
        if (time.isPresent()) {
            var timed = new HomeHelpForm(Step.SURE, open.what(), open.place(), time.get(), open.visit());
            return Optional.of(HomeHelpAnswer.agrees(request.text()) ? sent(request, timed) : asks(request, timed));
        }
        if (!(YesNoAnswer.read(request.text(), List.of("gửi", "gửi đi", "send"), List.of())
                        instanceof YesNoAnswer.Said said)
                || said.asksToo()) {
            return Optional.empty();
        }
        if (open.step() == Step.CANCEL) {
            return Optional.of(said.yes() ? cancelled(request, open.visit()) : stopped(request, open));
        }
        return Optional.of(said.yes() ? sent(request, open) : asks(request, open.at(Step.WHERE)));
    }

    /** "Không, chiều thứ sáu đi": a time that is told where all is read once more takes the place of the one before. */
    private static Optional<String> anotherTime(ServiceRequest request) {
        String told = HomeHelpAnswer.time(request.text(), LocalDate.ofInstant(request.at(), Desk.ZONE));
        boolean time = !told.isEmpty()
                && !request.text().contains("?")
                && Words.of(told).size() <= MOST_OF_A_TIME;
        return time ? Optional.of(HomeVisits.shortened(told)) : Optional.empty();
    }

    @Override
    public ServiceReply pressed(ServiceRequest request, String form, String value) {
        Optional<HomeHelpForm> open = HomeHelpForm.read(form);
        if (value.startsWith("w.")
                && open.filter(one -> one.step() == Step.WHEN).isPresent()) {
            String word = value.substring(2);
            if (Set.of("any", "morning", "afternoon").contains(word)) {
                HomeHelpForm one = open.get();
                return asks(
                        request,
                        new HomeHelpForm(
                                Step.SURE,
                                one.what(),
                                one.place(),
                                replies(request).wish(word),
                                0));
            }
        }
        if (value.startsWith("x.") && value.matches("x\\.\\d{1,15}")) {
            return cancelled(request, Long.parseLong(value.substring(2)));
        }
        return switch (value) {
            case "send" ->
                open.filter(one -> one.step() == Step.SURE)
                        .map(one -> sent(request, one))
                        .orElseGet(() -> expired(request));
            case "again" -> open.map(one -> asks(request, one.at(Step.WHAT))).orElseGet(() -> expired(request));
            case "stop" -> open.map(one -> stopped(request, one)).orElseGet(() -> expired(request));
            case "keep" -> ServiceReply.of(replies(request).say("home.kept"));
            case "cancel" -> asksToCancel(request);
            default -> expired(request);
        };
    }

    @Override
    public ServiceReply standing(ServiceRequest request, String form) {
        return HomeHelpForm.read(form).map(open -> asks(request, open)).orElseGet(() -> expired(request));
    }

    private ServiceReply asks(ServiceRequest request, HomeHelpForm form) {
        return ServiceReply.of(replies(request).question(form)).keeping(form.written());
    }

    private ServiceReply sent(ServiceRequest request, HomeHelpForm form) {
        return visits.openOf(request.conversation()).size() >= settings.mostOpen()
                ? ServiceReply.of(replies(request).standing(visits.openOf(request.conversation())))
                : ServiceReply.of(replies(request).say("home.sent")).doing(form.written());
    }

    private ServiceReply asksToCancel(ServiceRequest request) {
        List<HomeVisit> open = visits.openOf(request.conversation());
        return open.isEmpty()
                ? ServiceReply.of(replies(request).say("home.none"))
                : asks(
                        request,
                        new HomeHelpForm(Step.CANCEL, "", "", "", open.getLast().id()));
    }

    private ServiceReply cancelled(ServiceRequest request, long visit) {
        boolean own = visits.openOf(request.conversation()).stream().anyMatch(one -> one.id() == visit);
        return own
                ? ServiceReply.of(replies(request).say("home.cancelled"))
                        .doing(new HomeHelpForm(Step.CANCEL, "", "", "", visit).written())
                : expired(request);
    }

    private static ServiceReply stopped(ServiceRequest request, HomeHelpForm open) {
        return ServiceReply.of(replies(request).say(open.step() == Step.CANCEL ? "home.kept" : "home.stopped"));
    }

    private static ServiceReply expired(ServiceRequest request) {
        return ServiceReply.of(replies(request).say("home.expired"));
    }

    /** A question about something else than the form; it is answered first. */
    private static boolean asksElse(ServiceRequest request) {
        return request.text().contains("?") || !request.read().aspects().isEmpty();
    }

    private static HomeHelpReplies replies(ServiceRequest request) {
        return new HomeHelpReplies(request.language());
    }
}
