package vn.motcua.assistant.appointment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.appointment.BookingForm.Step;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.DeskLine;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.knowledge.answer.YesNoAnswer;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;

/** Making, moving and calling off appointments in the conversation. */
@Component
@Order(20)
@ConditionalOnBooleanProperty(name = "motcua.appointments.enabled", matchIfMissing = true)
class AppointmentTalk implements CitizenService {

    static final String NAME = "appointment";

    private static final Phrases<Wanted> WORDS = new Phrases<>("appointment-words.tsv", Wanted.class);

    /** Whoever asks for these of an appointment wants to know about the procedure. */
    private static final Set<Aspect> OF_THE_PROCEDURE =
            Set.of(Aspect.DOCUMENTS, Aspect.FEE, Aspect.FORM, Aspect.LAW, Aspect.ONLINE);

    private static final Pattern VALUE = Pattern.compile(
            "(?<verb>[a-z]{1,8})(?:\\.(?<one>\\d{1,15}))?(?:\\.(?<two>\\d{1,15}))?(?:\\.(?<three>\\d{1,7}))?");

    private final Counters counters;
    private final AppointmentTable table;
    private final Slots slots;
    private final AppointmentSettings settings;

    AppointmentTalk(Counters counters, AppointmentTable table, Slots slots, AppointmentSettings settings) {
        this.counters = counters;
        this.table = table;
        this.slots = slots;
        this.settings = settings;
    }

    /** What a message about appointments wants. */
    enum Wanted {
        BOOK,
        /** A word that books where a time is said with it: "hẹn sáng thứ năm". */
        MEET,
        FREE,
        CANCEL,
        MOVE,
        MOVE_TO,
        WHEN,
        OTHER,
        LATER,
        SOONEST
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String offer(Language language) {
        return counters.open().isEmpty() ? "" : Texts.in(language).say("offer");
    }

    /** Which of one's appointments is to be called off or moved is too small a question to be reminded of. */
    @Override
    public String formName(Language language, String form) {
        return BookingForm.read(form)
                .map(open -> switch (open.step()) {
                    case SERVICE, TIME, SURE -> Texts.in(language).say(open.appointment() == 0 ? "form" : "form.move");
                    case CANCEL, WHICH_CANCEL, WHICH_MOVE -> "";
                })
                .orElse("");
    }

    @Override
    public Optional<ServiceReply> asked(ServiceRequest request) {
        String folded = Phrases.folded(request.text());
        if (request.gesture() != null || WORDS.has(Wanted.OTHER, folded) || asksOfTheProcedure(request)) {
            return Optional.empty();
        }
        if (WORDS.has(Wanted.CANCEL, folded)) {
            return ofMine(request, folded, Step.WHICH_CANCEL);
        }
        if (WORDS.has(Wanted.MOVE, folded)) {
            return ofMine(request, folded, Step.WHICH_MOVE);
        }
        if (WORDS.has(Wanted.MOVE_TO, folded)) {
            boolean meant = wish(request).isSaid() && !mine(request).isEmpty();
            return meant ? ofMine(request, folded, Step.WHICH_MOVE) : Optional.empty();
        }
        if (WORDS.has(Wanted.WHEN, folded)) {
            return ofMine(request, folded, Step.TIME);
        }
        boolean books = WORDS.has(Wanted.BOOK, folded)
                || (WORDS.has(Wanted.MEET, folded)
                        && !folded.endsWith(" hen ")
                        && wish(request).isSaid());
        boolean asksFree = WORDS.has(Wanted.FREE, folded);
        List<CounterService> open = books || asksFree ? counters.open() : List.of();
        if (open.isEmpty()) {
            return books ? Optional.of(noCounters(request)) : Optional.empty();
        }
        ServiceReply reply = booking(request).begun(open, soonest(folded, wish(request)));
        return Optional.of(books || wish(request).isSaid() ? reply : reply.unlessAProcedureIsMeant());
    }

    /** Where nobody takes appointments, whoever wants one is told so and where to go; unless a procedure is named, which is answered. */
    private static ServiceReply noCounters(ServiceRequest request) {
        Texts texts = Texts.in(request.language());
        String line = DeskLine.of(request.knowledge().desk(), request.language());
        return ServiceReply.of(texts.reply(
                        Outcome.NOTICE,
                        List.of(new Block.Paragraph(texts.say("none.here")), new Block.Paragraph(line)),
                        List.of()))
                .unlessAProcedureIsMeant();
    }

    @Override
    public Optional<ServiceReply> continued(ServiceRequest request, String form) {
        Optional<BookingForm> open = BookingForm.read(form);
        if (open.isEmpty() || request.gesture() != null || asksOfTheProcedure(request)) {
            return Optional.empty();
        }
        Optional<ServiceReply> another = asked(request);
        if (another.isPresent()) {
            return another.map(reply -> BookingForm.read(reply.form())
                    .filter(now -> now.service() == 0 && open.get().service() != 0)
                    .flatMap(now -> booking(request).resumed(open.get(), now.wish()))
                    .orElse(reply));
        }
        String folded = Phrases.folded(request.text());
        return switch (open.get().step()) {
            case SERVICE -> service(request, open.get());
            case TIME -> timed(request, open.get(), folded);
            case SURE -> timed(request, open.get(), folded).or(() -> answered(request, open.get()));
            case CANCEL -> answered(request, open.get());
            case WHICH_CANCEL, WHICH_MOVE -> which(request, open.get());
        };
    }

    @Override
    public ServiceReply pressed(ServiceRequest request, String form, String value) {
        Matcher read = VALUE.matcher(value);
        if (!read.matches()) {
            return expired(request);
        }
        long one = number(read.group("one"));
        long two = number(read.group("two"));
        Booking booking = booking(request);
        return switch (read.group("verb")) {
            case "v" ->
                booking.forService(
                        one, BookingForm.read(form).map(BookingForm::wish).orElse(WishedTime.NONE));
            case "d" -> booking.onDay(one, two, number(read.group("three")));
            case "o" -> booking.onAnotherDay(one, two);
            case "b" -> booking.take(one, two);
            case "m" -> booking.moveTo(one, two);
            case "cancel" -> ofMine(request, "", Step.WHICH_CANCEL).orElseThrow();
            case "move" -> ofMine(request, "", Step.WHICH_MOVE).orElseThrow();
            case "c" -> own(request, one).map(booking::asksToCancel).orElseGet(() -> expired(request));
            case "w" ->
                own(request, one)
                        .map(mine -> booking.moving(mine, WishedTime.NONE))
                        .orElseGet(() -> expired(request));
            case "x" -> own(request, one).map(booking::cancelled).orElseGet(() -> expired(request));
            case "keep" -> ServiceReply.of(replies(request).say(Outcome.NOTICE, "kept"));
            default -> expired(request);
        };
    }

    @Override
    public ServiceReply standing(ServiceRequest request, String form) {
        return BookingForm.read(form)
                .flatMap(open -> booking(request).again(open))
                .orElseGet(() -> expired(request));
    }

    /** Something about the appointments that the conversation has. */
    private Optional<ServiceReply> ofMine(ServiceRequest request, String folded, Step wanted) {
        List<Appointment> mine = mine(request);
        AppointmentReplies replies = replies(request);
        if (mine.isEmpty()) {
            return Optional.of(
                    ServiceReply.of(replies.say(Outcome.NOTICE, counters.open().isEmpty() ? "none" : "none.book")));
        }
        return Optional.of(
                switch (wanted) {
                    case WHICH_CANCEL ->
                        mine.size() == 1
                                ? booking(request).asksToCancel(mine.getFirst())
                                : ServiceReply.of(replies.whichOne("which.cancel", "c", mine))
                                        .keeping(new BookingForm(Step.WHICH_CANCEL, 0, 0, WishedTime.NONE).written());
                    case WHICH_MOVE ->
                        mine.size() == 1
                                ? booking(request).moving(mine.getFirst(), soonest(folded, wish(request)))
                                : ServiceReply.of(replies.whichOne("which.move", "w", mine))
                                        .keeping(new BookingForm(Step.WHICH_MOVE, 0, 0, wish(request)).written());
                    default -> ServiceReply.of(replies.mine(mine));
                });
    }

    private Optional<ServiceReply> service(ServiceRequest request, BookingForm form) {
        WishedTime wish = wish(request).after(form.wish());
        List<CounterService> meant = ServiceNames.meant(counters.open(), request.text(), request.read());
        if (meant.size() == 1) {
            return Optional.of(booking(request).forService(meant.getFirst().id(), wish));
        }
        return wish(request).isSaid()
                ? booking(request).again(new BookingForm(Step.SERVICE, 0, 0, wish))
                : Optional.empty();
    }

    private Optional<ServiceReply> timed(ServiceRequest request, BookingForm form, String folded) {
        if (WORDS.has(Wanted.LATER, folded) && !wish(request).isSaid()) {
            return Optional.of(booking(request).onAnotherDay(form.service(), form.appointment()));
        }
        WishedTime said = soonest(folded, wish(request));
        return said.isSaid() ? booking(request).resumed(form, said.after(form.wish())) : Optional.empty();
    }

    private Optional<ServiceReply> answered(ServiceRequest request, BookingForm form) {
        if (!(YesNoAnswer.read(request.text()) instanceof YesNoAnswer.Said said) || said.asksToo()) {
            return Optional.empty();
        }
        if (!said.yes()) {
            return Optional.of(ServiceReply.of(
                    replies(request).say(Outcome.NOTICE, form.step() == Step.CANCEL ? "kept" : "not-made")));
        }
        return form.step() == Step.CANCEL
                ? own(request, form.appointment()).map(booking(request)::cancelled)
                : booking(request).agreed(form);
    }

    /** Which of several appointments, by its service or its day. */
    private Optional<ServiceReply> which(ServiceRequest request, BookingForm form) {
        List<Appointment> mine = mine(request);
        WishedTime wish = wish(request);
        List<CounterService> named = ServiceNames.meant(
                mine.stream().map(Appointment::service).distinct().toList(), request.text(), request.read());
        List<Appointment> meant = mine.stream()
                .filter(one -> named.stream()
                                .anyMatch(
                                        service -> service.id() == one.service().id())
                        || Slots.day(one.begins()).equals(wish.from()))
                .toList();
        return meant.size() != 1
                ? Optional.empty()
                : Optional.of(
                        form.step() == Step.WHICH_CANCEL
                                ? booking(request).asksToCancel(meant.getFirst())
                                : booking(request).moving(meant.getFirst(), form.wish()));
    }

    private Optional<Appointment> own(ServiceRequest request, long id) {
        return mine(request).stream().filter(one -> one.id() == id).findFirst();
    }

    /** Those that are still to come; who has arrived changes nothing by chat any more. */
    private List<Appointment> mine(ServiceRequest request) {
        return request.conversation() == 0
                ? List.of()
                : table.openOf(request.conversation()).stream()
                        .filter(one -> one.status() == AppointmentStatus.BOOKED)
                        .toList();
    }

    private Booking booking(ServiceRequest request) {
        return new Booking(request, procedure(request), counters, table, slots, settings);
    }

    private static String procedure(ServiceRequest request) {
        return ProcedureCode.isCode(request.procedure())
                ? request.knowledge()
                        .search()
                        .catalogue()
                        .find(new ProcedureCode(request.procedure()))
                        .map(Procedure::name)
                        .orElse("")
                : "";
    }

    private static AppointmentReplies replies(ServiceRequest request) {
        return new AppointmentReplies(request.language());
    }

    private static ServiceReply expired(ServiceRequest request) {
        return ServiceReply.of(replies(request).say(Outcome.NOTICE, "expired"));
    }

    private static WishedTime wish(ServiceRequest request) {
        return WishedTime.read(request.text(), Slots.day(request.at()));
    }

    /** "sớm nhất" wishes for any day from today on. */
    private static WishedTime soonest(String folded, WishedTime wish) {
        return WORDS.has(Wanted.SOONEST, folded) ? wish.asSoonAsPossible() : wish;
    }

    private static boolean asksOfTheProcedure(ServiceRequest request) {
        return request.read().aspects().stream().anyMatch(OF_THE_PROCEDURE::contains);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
