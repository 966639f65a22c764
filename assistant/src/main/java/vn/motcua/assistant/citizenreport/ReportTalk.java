package vn.motcua.assistant.citizenreport;

import java.util.List;
import java.util.Optional;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.citizenreport.Recognised.Meaning;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.assistant.messaging.Enclosures;
import vn.motcua.assistant.privacy.PersonalDataMask;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

/** Reports in conversation: whether one is meant, how it is taken, what becomes of it. Decides and looks up; changes nothing. */
@Component
@Order(50)
@ConditionalOnProperty(name = "motcua.report.enabled", matchIfMissing = true)
class ReportTalk implements CitizenService {

    static final String NAME = "report";

    /** A word alone, such as "rác", is a report only beside others. */
    private static final int WORDS_FOR_ONE = 3;

    private final Recognised recognised = new Recognised();
    private final Categories categories;
    private final FormTalk forms;
    private final SentTalk sent;
    private volatile CategoryWords words = new CategoryWords(List.of());

    ReportTalk(Categories categories, ReportReads reads, Enclosures enclosures, ReportSettings settings) {
        this.categories = categories;
        this.sent = new SentTalk(categories, reads, settings);
        this.forms = new FormTalk(recognised, this::words, reads, enclosures, settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String offer(Language language) {
        return ReportWords.in(language).say("offer");
    }

    /** What may be added to one that was sent is no such form. */
    @Override
    public String formName(Language language, String form) {
        return isBeingWritten(form) ? ReportWords.in(language).say("form") : "";
    }

    private static boolean isBeingWritten(String form) {
        return ReportForm.read(form).filter(open -> open.report() == 0).isPresent();
    }

    /** The pictures that came for it go as well. */
    @Override
    public Optional<ServiceReply> stopped(ServiceRequest request, String form) {
        return isBeingWritten(form) ? Optional.of(forms.cancelled(request)) : Optional.empty();
    }

    @Override
    public Optional<ServiceReply> asked(ServiceRequest said) {
        ServiceRequest request = asTyped(said);
        String text = PersonalDataMask.withoutPlaceholders(request.text());
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<ServiceReply> status = status(request);
        if (status.isPresent()) {
            return status;
        }
        if (recognised.says(request.read(), Meaning.NOT)) {
            return Optional.empty();
        }
        boolean reports = recognised.says(request.read(), Meaning.REPORT);
        if (!reports && request.read().aspects().stream().anyMatch(aspect -> aspect != Aspect.TIME)) {
            return Optional.empty();
        }
        Optional<CategoryWords.Found> found = words().find(request.read()).or(() -> words().findTyped(request.text()));
        boolean plainly = found.filter(each -> isPlainlyTold(request, each)).isPresent();
        boolean asks = plainly
                // "Mấy bữa nay" is no question for a time.
                ? request.read().aspects().stream().anyMatch(aspect -> aspect != Aspect.TIME)
                : !request.read().aspects().isEmpty();
        if (asks && (!reports || found.isEmpty())) {
            return Optional.empty();
        }
        if (reports) {
            boolean told = recognised.wordsBeside(request.read(), Meaning.REPORT) >= WORDS_FOR_ONE
                    || found.filter(each -> !recognised.saysOnly(request.read(), Meaning.REPORT))
                            .isPresent();
            return Optional.of(
                    forms.begin(request, told ? request.whole() : "", found.map(CategoryWords.Found::category)));
        }
        return found.filter(each -> isTold(request, each)).map(each -> {
            ServiceReply begun = forms.begin(request, request.whole(), Optional.of(each.category()));
            return plainly ? begun : begun.unlessAProcedureIsMeant();
        });
    }

    @Override
    public Optional<ServiceReply> continued(ServiceRequest said, String form) {
        ServiceRequest request = asTyped(said);
        Optional<ReportForm> read = ReportForm.read(form);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Optional<ServiceReply> status = status(request);
        if (status.isPresent()) {
            return status.map(reply -> reply.keeping(form));
        }
        if (read.get().report() == 0) {
            return forms.continued(request, read.get());
        }
        // "Thôi" is nothing to be passed on to an officer.
        return recognised.isWholly(request.read(), Meaning.LEAVE)
                ? Optional.empty()
                : sent.continued(request, read.get());
    }

    @Override
    public ServiceReply pressed(ServiceRequest request, String form, String value) {
        ReportForm open = ReportForm.read(form).orElse(null);
        if (!value.startsWith(SentTalk.PREFIX)) {
            return forms.pressed(request, open, value);
        }
        ServiceReply reply = sent.pressed(request, value.substring(SentTalk.PREFIX.length()));
        if (open == null || open.report() > 0) {
            return reply;
        }
        // What is said to a report that was sent does not end the one that is being written.
        return reply.form().isEmpty() ? reply.keeping(form) : reply.withTheOpenOneWaiting();
    }

    /** How far those that were sent are, where that is asked. */
    private Optional<ServiceReply> status(ServiceRequest request) {
        return ReportCode.in(request.text())
                .map(code -> sent.status(request, code))
                .or(() -> recognised.says(request.read(), Meaning.STATUS)
                        ? Optional.of(sent.all(request))
                        : Optional.empty());
    }

    /** English words are no Vietnamese ones with typing errors. */
    private static ServiceRequest asTyped(ServiceRequest said) {
        if (said.language() != Language.EN) {
            return said;
        }
        Question read = said.read();
        List<Term> terms = Words.of(said.text()).stream().map(Term::written).toList();
        return new ServiceRequest(
                said.conversation(),
                said.sequence(),
                said.channel(),
                said.text(),
                said.whole(),
                new Question(terms, read.roles(), read.aspects(), read.typedMarks()),
                said.gesture(),
                said.language(),
                said.at(),
                said.commune(),
                said.procedure(),
                said.offering(),
                said.token(),
                said.knowledge());
    }

    @Override
    public ServiceReply standing(ServiceRequest request, String form) {
        return ReportForm.read(form)
                .map(open -> open.report() > 0 ? sent.standing(request, open) : forms.ask(request, open, List.of()))
                .orElseGet(() -> forms.gone(request));
    }

    /** A phrase beside what complains of it, and no question. */
    private boolean isPlainlyTold(ServiceRequest request, CategoryWords.Found found) {
        return found.words() >= 2
                && !request.text().contains("?")
                && recognised.says(request.read(), Meaning.COMPLAINT);
    }

    /** A phrase, or a single word beside what complains of it. */
    private boolean isTold(ServiceRequest request, CategoryWords.Found found) {
        return request.read().terms().size() >= WORDS_FOR_ONE
                && (found.words() >= 2 || recognised.says(request.read(), Meaning.COMPLAINT));
    }

    /** The operator may have changed them. */
    private CategoryWords words() {
        List<Category> open = categories.open();
        CategoryWords known = words;
        if (!known.isOf(open)) {
            known = new CategoryWords(open);
            words = known;
        }
        return known;
    }
}
