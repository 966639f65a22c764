package vn.motcua.assistant.citizenreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.citizenreport.Recognised.Meaning;
import vn.motcua.assistant.citizenreport.ReportForm.Step;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.assistant.messaging.Enclosures;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Gesture;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.SearchResult;

/** How a report is taken: question by question, each of which the words before may have answered. */
final class FormTalk {

    /** Where the citizen cannot say where. Holds no word, so that such reports are joined with none. */
    static final String NOWHERE = "?";

    /** From this confidence on, words are a question about a procedure. */
    private static final double PLAIN = 0.6;

    private final Recognised recognised;
    private final Supplier<CategoryWords> words;
    private final ReportReads reads;
    private final Enclosures enclosures;
    private final ReportSettings settings;

    FormTalk(
            Recognised recognised,
            Supplier<CategoryWords> words,
            ReportReads reads,
            Enclosures enclosures,
            ReportSettings settings) {
        this.recognised = recognised;
        this.words = words;
        this.reads = reads;
        this.enclosures = enclosures;
        this.settings = settings;
    }

    /** Begins one with what was said of it already. */
    ServiceReply begin(ServiceRequest request, String text, Optional<Category> category) {
        ReportForm form = ReportForm.begun(Told.saysSomething(text) ? Told.cut(text) : "");
        if (category.isPresent()) {
            form = form.of(category.get().code());
        }
        // What it is asked for is no place of what is reported.
        form = placed(form, text.isEmpty() ? text : request.text());
        var notes = new ArrayList<String>();
        if (request.gesture() == Gesture.PICTURE || request.gesture() == Gesture.FILE) {
            notes.add("picture.early");
        }
        return advance(request, form, Step.WHAT, notes);
    }

    ServiceReply gone(ServiceRequest request) {
        return new ReportReplies(request).note("gone");
    }

    /** What was said or done while it is open; empty when it is no answer. */
    Optional<ServiceReply> continued(ServiceRequest request, ReportForm form) {
        Question read = request.read();
        if (recognised.saysOnly(read, Meaning.CANCEL)) {
            return Optional.of(cancelled(request));
        }
        Gesture gesture = request.gesture();
        if (gesture != null) {
            return did(request, form, gesture);
        }
        boolean asksElse = !read.aspects().isEmpty()
                && !recognised.says(read, Meaning.REPORT)
                && words.get().find(read).isEmpty();
        // "Thôi" is nothing that happened, and no place: what may be left out is, else the report.
        boolean leaves = recognised.isWholly(read, Meaning.LEAVE) && !mayBeLeftOut(form.step());
        if (asksElse || leaves || request.text().isBlank() || isAnotherMatter(request, form)) {
            return Optional.empty();
        }
        return Optional.of(typed(request, form, request.text(), read));
    }

    private static boolean mayBeLeftOut(Step step) {
        return step == Step.PLACE || step == Step.PICTURES || step == Step.CONTACT;
    }

    /** Whether a step that may be left out is. */
    private boolean isLeftOut(Question read) {
        return recognised.saysOnly(read, Meaning.NO)
                || recognised.saysOnly(read, Meaning.DONE)
                || recognised.isWholly(read, Meaning.LEAVE);
    }

    /** Where no more words are asked for, those that plainly ask for a procedure are not put into the report. */
    private boolean isAnotherMatter(ServiceRequest request, ReportForm form) {
        boolean told = form.step() == Step.PICTURES || form.step() == Step.CONTACT || form.step() == Step.SEND;
        if (!told || words.get().find(request.read()).isPresent()) {
            return false;
        }
        SearchResult found = request.knowledge().search().search(request.text(), 1);
        return found.verdict() == SearchResult.Verdict.ANSWER
                && found.candidates().stream().anyMatch(candidate -> candidate.confidence() >= PLAIN);
    }

    private ServiceReply typed(ServiceRequest request, ReportForm form, String text, Question read) {
        return switch (form.step()) {
            case WHAT -> {
                if (!Told.saysSomething(text)) {
                    yield ask(request, form, List.of("empty"));
                }
                ReportForm told = placed(form.saying(Told.cut(text)), text);
                Optional<CategoryWords.Found> found = words.get().find(read);
                yield advance(
                        request,
                        told.category().isEmpty() && found.isPresent()
                                ? told.of(found.get().category().code())
                                : told,
                        Step.WHAT,
                        List.of());
            }
            case CATEGORY ->
                advance(
                        request,
                        form.of(words.get()
                                .named(read, text)
                                .map(Category::code)
                                .orElse(Category.OTHER)),
                        Step.CATEGORY,
                        List.of());
            case PLACE -> {
                if (isLeftOut(read)) {
                    yield advance(request, form.in(NOWHERE, null), Step.PLACE, List.of());
                }
                Optional<Point> point = Point.in(text);
                boolean tells = words.get().find(read).isPresent()
                        || words.get().findTyped(text).isPresent();
                if (point.isEmpty() && tells && !PlaceWords.mayBeOne(text) && !isTold(form, text)) {
                    // "Cột điện đổ" is what has happened, and no place; who says it once more knows no other.
                    yield ask(request, more(form, text), List.of("added"));
                }
                yield advance(request, form.in(PlaceWords.cut(text), point.orElse(null)), Step.PLACE, List.of());
            }
            case PICTURES ->
                isLeftOut(read)
                        ? advance(request, form, Step.PICTURES, List.of())
                        : ask(request, more(form, text), List.of("added"));
            case PICTURE_PLACE ->
                ofPicture(request, form, !recognised.says(read, Meaning.NO) && recognised.says(read, Meaning.YES));
            case CONTACT -> contact(request, form, read);
            case SEND -> {
                if (recognised.saysOnly(read, Meaning.YES)) {
                    yield send(request, form);
                }
                if (recognised.saysOnly(read, Meaning.EDIT)) {
                    yield anew(request, form);
                }
                yield recognised.saysOnly(read, Meaning.NO)
                        ? cancelled(request)
                        : ask(request, more(form, text), List.of("added"));
            }
            case ADDITION, REOPENING, WORD -> ask(request, form, List.of());
        };
    }

    private Optional<ServiceReply> did(ServiceRequest request, ReportForm form, Gesture gesture) {
        List<Enclosure> came = enclosures.of(request.conversation(), request.sequence());
        return switch (gesture) {
            case PICTURE, FILE -> Optional.of(picture(request, form, came));
            case LOCATION -> Optional.of(place(request, form, came));
            case OWN_CONTACT, OTHER_CONTACT -> Optional.of(number(request, form, gesture, came));
            case VOICE, VIDEO, STICKER, UNKNOWN -> Optional.of(ask(request, form, List.of("unread")));
            case BEGIN, HELP, RESUME, OFFICER, ERASE, EDIT, GROUP -> Optional.empty();
        };
    }

    private ServiceReply picture(ServiceRequest request, ReportForm form, List<Enclosure> came) {
        boolean kept = came.stream().anyMatch(Enclosure.Picture.class::isInstance);
        if (!kept || form.step() != Step.PICTURES) {
            return ask(request, form, List.of(form.step() == Step.PICTURES ? "picture.unread" : "picture.early"));
        }
        if (form.pictures().size() >= settings.pictures()) {
            return ask(request, form, List.of("picture.enough"));
        }
        ReportForm more = form.withPicture(request.sequence());
        ServiceReply asked =
                ask(request, request.text().isBlank() ? more : more(more, request.text()), List.of("picture.came"));
        return with(asked, ReportAct.of(ReportAct.Kind.FETCH, request.language()));
    }

    private ServiceReply place(ServiceRequest request, ReportForm form, List<Enclosure> came) {
        Optional<Point> point = came.stream()
                .filter(Enclosure.Place.class::isInstance)
                .map(Enclosure.Place.class::cast)
                .map(place -> new Point(place.latitude(), place.longitude()))
                .findFirst();
        if (point.isEmpty()) {
            return ask(request, form, List.of("place.unasked"));
        }
        if (!point.get().isInVietnam()) {
            return ask(request, form, List.of("place.abroad"));
        }
        ReportForm placed = form.in(form.place().equals(NOWHERE) ? "" : form.place(), point.get());
        return form.step() == Step.PLACE
                ? advance(request, placed, Step.PLACE, List.of())
                : ask(request, placed, List.of("place.came"));
    }

    private ServiceReply number(ServiceRequest request, ReportForm form, Gesture gesture, List<Enclosure> came) {
        boolean own = gesture == Gesture.OWN_CONTACT && came.stream().anyMatch(Enclosure.OwnNumber.class::isInstance);
        if (!own) {
            return ask(request, form, List.of(gesture == Gesture.OWN_CONTACT ? "contact.unasked" : "contact.other"));
        }
        ReportForm reached = form.reachedBy(request.sequence());
        return form.step() == Step.CONTACT
                ? advance(request, reached, Step.CONTACT, List.of())
                : ask(request, reached, List.of("contact.came"));
    }

    /** A typed number stands masked in the text; what came along has it. */
    private ServiceReply contact(ServiceRequest request, ReportForm form, Question read) {
        boolean number = enclosures.of(request.conversation(), request.sequence()).stream()
                .anyMatch(Enclosure.OwnNumber.class::isInstance);
        if (number) {
            return advance(request, form.reachedBy(request.sequence()), Step.CONTACT, List.of());
        }
        boolean unnamed = recognised.says(read, Meaning.ANONYMOUS) || isLeftOut(read);
        if (unnamed && settings.anonymous()) {
            return advance(request, form.unreached(true), Step.CONTACT, List.of());
        }
        Optional<String> place = PlaceWords.in("ở " + request.text());
        return !unnamed && place.isPresent() && isPlaced(form)
                ? ask(request, form.in(PlaceWords.cut(request.text()), form.point()), List.of("place.came"))
                : ask(request, form, List.of(unnamed ? "contact.needed" : "contact.unread"));
    }

    /** A quick reply. */
    ServiceReply pressed(ServiceRequest request, @Nullable ReportForm open, String value) {
        if (value.equals("new")) {
            return begin(request, "", Optional.empty());
        }
        if (open == null || open.report() > 0) {
            return gone(request);
        }
        if (value.startsWith("cat:")) {
            String code = value.substring("cat:".length());
            return words.get().has(code)
                    ? advance(request, open.of(code), Step.CATEGORY, List.of())
                    : ask(request, open, List.of());
        }
        return switch (value) {
            case "nowhere" -> advance(request, open.in(NOWHERE, null), Step.PLACE, List.of());
            case "@place" -> ask(request, open, List.of("place.how"));
            case "@picture" -> ask(request, open, List.of("picture.how"));
            case "@number" -> ask(request, open, List.of("contact.how"));
            case "done" -> advance(request, open, Step.PICTURES, List.of());
            case "its-place" -> ofPicture(request, open, true);
            case "not-its-place" -> ofPicture(request, open, false);
            case "anonymous" ->
                settings.anonymous()
                        ? advance(request, open.unreached(true), Step.CONTACT, List.of())
                        : ask(request, open, List.of("contact.needed"));
            case "send" -> open.step() == Step.SEND ? send(request, open) : ask(request, open, List.of());
            case "edit" -> anew(request, open);
            case "cancel" -> cancelled(request);
            default -> ask(request, open, List.of());
        };
    }

    private ServiceReply ofPicture(ServiceRequest request, ReportForm form, boolean its) {
        Optional<Point> point = its ? reads.pictured(request.conversation(), form.pictures()) : Optional.empty();
        ReportForm decided = point.map(each -> form.in(form.place().equals(NOWHERE) ? "" : form.place(), each))
                .orElse(form)
                .decidedOfPicture();
        return advance(request, decided, Step.PICTURE_PLACE, List.of());
    }

    private ServiceReply anew(ServiceRequest request, ReportForm form) {
        ReportForm empty = ReportForm.begun("");
        return ask(request, form.phone() > 0 ? empty.reachedBy(form.phone()) : empty, List.of());
    }

    /** It is given up, with its pictures. */
    ServiceReply cancelled(ServiceRequest request) {
        return new ReportReplies(request)
                .note("cancelled")
                .doing(ReportAct.of(ReportAct.Kind.DROP, request.language()).written());
    }

    /** The next question behind a step that is not answered yet. */
    private ServiceReply advance(ServiceRequest request, ReportForm form, Step behind, List<String> notes) {
        for (Step step : Step.values()) {
            if (step == Step.WHAT ? form.text().isEmpty() : step.compareTo(behind) > 0 && isOpen(request, form, step)) {
                return ask(request, form.at(step), notes);
            }
        }
        return ask(request, form.at(Step.SEND), notes);
    }

    private boolean isOpen(ServiceRequest request, ReportForm form, Step step) {
        return switch (step) {
            case WHAT -> form.text().isEmpty();
            case CATEGORY -> form.category().isEmpty();
            case PLACE -> isPlaced(form) && !form.hasPlace();
            case PICTURES -> settings.pictures() > 0;
            case PICTURE_PLACE ->
                isPlaced(form)
                        && form.point() == null
                        && !form.placeFromPicture()
                        && reads.pictured(request.conversation(), form.pictures())
                                .isPresent();
            case CONTACT -> !form.contact();
            case SEND -> true;
            case ADDITION, REOPENING, WORD -> false;
        };
    }

    private boolean isPlaced(ReportForm form) {
        return words.get().find(form.category()).map(Category::placed).orElse(true);
    }

    /** The open question, after what is to be said first. */
    ServiceReply ask(ServiceRequest request, ReportForm form, List<String> notes) {
        var replies = new ReportReplies(request);
        ServiceReply asked = form.step() == Step.SEND
                ? replies.summary(
                        form,
                        notes,
                        words.get().find(form.category()),
                        reads.near(form, request.commune(), request.at()).filter(near -> isPlaced(form)))
                : replies.question(form, notes, words.get().all(), settings);
        ReportAct want = ReportAct.want(wanted(form.step()), request.language());
        return asked.keeping(form.written()).doing(want.written());
    }

    /** What may come along while a question is open. */
    private static List<String> wanted(Step step) {
        return switch (step) {
            case PLACE -> List.of(Enclosures.Kind.PLACE.name());
            case PICTURES -> List.of(Enclosures.Kind.PICTURE.name(), Enclosures.Kind.PLACE.name());
            case CONTACT -> List.of(Enclosures.Kind.NUMBER.name());
            default -> List.of();
        };
    }

    private ServiceReply send(ServiceRequest request, ReportForm form) {
        var replies = new ReportReplies(request);
        Optional<String> before = reads.repeated(request.conversation(), form.text(), request.at());
        if (before.isPresent()) {
            return replies.note("hold.repeated", before.get())
                    .doing(ReportAct.of(ReportAct.Kind.DROP, request.language()).written());
        }
        Optional<ReportReads.Hold> held = reads.held(request.conversation(), form.text(), request.at());
        if (held.isPresent()) {
            return replies.held(held.get(), form, settings)
                    .doing(ReportAct.of(ReportAct.Kind.HELD_BACK, request.language())
                            .written());
        }
        String code = ReportCode.of(
                request.conversation(), request.sequence(), request.at().toString());
        Optional<Category> category = words.get().find(form.category());
        Optional<ReportReads.Near> near =
                reads.near(form, request.commune(), request.at()).filter(each -> isPlaced(form));
        return replies.sent(code, category, near)
                .doing(ReportAct.send(
                                form,
                                code,
                                request.commune(),
                                near.map(ReportReads.Near::report).orElse(0L),
                                request.language())
                        .written());
    }

    private static ReportForm more(ReportForm form, String text) {
        return form.saying(Told.cut(form.text().isEmpty() ? text : form.text() + "\n" + text));
    }

    /** Whether the report has these very words already. */
    private static boolean isTold(ReportForm form, String text) {
        String told = PlaceWords.cut(text).toLowerCase(Locale.ROOT);
        return form.text()
                .lines()
                .map(line -> PlaceWords.cut(line).toLowerCase(Locale.ROOT))
                .anyMatch(told::equals);
    }

    /** The place that the words tell by themselves. */
    private static ReportForm placed(ReportForm form, String text) {
        Optional<Point> point = Point.in(text);
        Optional<String> place = PlaceWords.in(text);
        return form.hasPlace() || (point.isEmpty() && place.isEmpty())
                ? form
                : form.in(place.orElse(""), point.orElse(null));
    }

    private static ServiceReply with(ServiceReply reply, ReportAct act) {
        var acts = new ArrayList<>(reply.acts());
        acts.addFirst(act.written());
        return reply.doing(acts.toArray(String[]::new));
    }
}
