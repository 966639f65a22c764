package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What is said with the services beside the procedures: which of them is meant, and where its form stands. */
final class ServiceTalk {

    private final ConversationState state;
    private final Knowledge knowledge;
    private final Utterance utterance;
    private final Messages messages;

    ServiceTalk(ConversationState state, Knowledge knowledge, Utterance utterance) {
        this.state = state;
        this.knowledge = knowledge;
        this.utterance = utterance;
        this.messages = Messages.in(state.language());
    }

    /** The reply of the service whose form is open; empty when none is, or when this is no answer to it. */
    Optional<Outline> continued(String typed, @Nullable Gesture gesture) {
        return form().flatMap(form -> service(form)
                .flatMap(service -> service.continued(request(typed, gesture), form.content())
                        .map(reply -> outline(service, reply))));
    }

    /** Whether a form is open that can be gone on with. */
    boolean hasForm() {
        return form().flatMap(this::service).isPresent();
    }

    /** The open question of the form that is open, once more. */
    Outline resumed() {
        OpenForm form = form().orElseThrow();
        return pressed(new ServiceChoice(form.service(), ServiceChoice.RESUME));
    }

    /** The form is given up. */
    Outline stopped() {
        OpenForm form = form().orElseThrow();
        return service(form)
                .flatMap(service ->
                        service.stopped(request("", null), form.content()).map(reply -> outline(service, reply)))
                .orElseGet(() -> {
                    String name = name(form);
                    var replies = new StandardReplies(messages);
                    return goingOn(new Outline(
                            state.filling(form.behind()),
                            name.isEmpty()
                                    ? replies.notice("service.stopped")
                                    : replies.notice("service.stopped.named", name)));
                });
    }

    private String name(OpenForm form) {
        return service(form)
                .map(service -> service.formName(state.language(), form.content()))
                .orElse("");
    }

    /**
     * What the services make of something that is said to no form; of several the first.
     *
     * @param sure the reply of one that is surely meant; empty when none is
     * @param likely the reply of one that is meant where no procedure is; empty when none is, and when one is surely meant
     */
    record Asked(Optional<Outline> sure, Optional<Outline> likely) {

        private static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty());

        Optional<Outline> any() {
            return sure.or(() -> likely);
        }
    }

    /**
     * Asks each service once, until one is surely meant; where none is and the message says what it is asked for, once more by what is asked
     * alone.
     */
    Asked asked(String typed, @Nullable Gesture gesture) {
        if (utterance.services().all().isEmpty()) {
            return Asked.NOTHING;
        }
        Asked whole = asked(request(typed, gesture));
        if (whole.sure().isPresent() || gesture != null) {
            return whole;
        }
        Optional<Outline> first = Purpose.without(typed)
                .flatMap(asked -> asked(request(asked, typed, null)).sure());
        return first.isPresent() ? new Asked(first, Optional.empty()) : whole;
    }

    private Asked asked(ServiceRequest request) {
        Optional<Outline> likely = Optional.empty();
        for (CitizenService service : utterance.services().all()) {
            Optional<ServiceReply> reply = service.asked(request);
            if (reply.isEmpty()) {
                continue;
            }
            Optional<Outline> outline = reply.map(found -> outline(service, found));
            switch (reply.get().strength()) {
                case SURE -> {
                    return new Asked(outline, Optional.empty());
                }
                case LIKELY -> likely = likely.or(() -> outline);
            }
        }
        return new Asked(Optional.empty(), likely);
    }

    /** What a pressed quick reply of a service does. */
    Outline pressed(ServiceChoice choice) {
        Optional<OpenForm> raised = form().map(form -> form.raising(choice.service()));
        if (!raised.equals(form())) {
            return new ServiceTalk(state.filling(raised.orElse(null)), knowledge, utterance).pressed(choice);
        }
        Optional<CitizenService> service = utterance.services().named(choice.service());
        if (service.isEmpty()) {
            return new Outline(state, new StandardReplies(messages).notice("button.expired"));
        }
        String content = form().filter(form -> form.service().equals(choice.service()))
                .map(OpenForm::content)
                .orElse("");
        if (choice.value().equals(ServiceChoice.STOP)) {
            return content.isEmpty()
                    ? new Outline(state, new StandardReplies(messages).notice("button.expired"))
                    : stopped();
        }
        ServiceRequest request = request("", null);
        boolean resumes = choice.value().equals(ServiceChoice.RESUME) && !content.isEmpty();
        return outline(
                service.get(),
                resumes
                        ? service.get().standing(request, content)
                        : service.get().pressed(request, content, choice.value()));
    }

    /**
     * What the rest of the dialogue replied while a form is open, and that the form still waits. That is said once, until the form is worked
     * on again: whoever asks three things in a row need not be told three times. Nothing is said of a form that was opened by this very reply.
     */
    Outline after(Outline side) {
        Optional<OpenForm> form = side.state().form();
        if (form.isEmpty() || !form.equals(form()) || form.get().reminded() || side.aside()) {
            return side;
        }
        Optional<CitizenService> service = service(form.get());
        String name = name(form.get());
        if (service.isEmpty() || name.isEmpty()) {
            return side;
        }
        Reply reply = side.reply().with(new Block.Paragraph(messages.say("service.form-stands", name)));
        List<Choice> ways = List.of(
                new Choice(messages.say("service.choice.resume"), service.get().choice(ServiceChoice.RESUME)),
                new Choice(messages.say("service.choice.stop"), service.get().choice(ServiceChoice.STOP)));
        // A question back is answered first.
        boolean asks = reply.outcome() == Outcome.CLARIFY;
        List<Choice> choices = Stream.concat(
                        (asks ? reply.choices() : ways).stream(), (asks ? ways : reply.choices()).stream())
                .toList();
        return new Outline(
                side.state().filling(form.get().afterReminder()),
                new Reply(
                        reply.outcome(), reply.blocks(), choices, reply.procedures(), reply.fields(), reply.sources()),
                side.effects());
    }

    private Optional<OpenForm> form() {
        return state.form();
    }

    private Optional<CitizenService> service(OpenForm form) {
        return utterance.services().named(form.service());
    }

    private Outline outline(CitizenService service, ServiceReply reply) {
        List<Effect> acts = effects(service, reply).toList();
        return goingOn(new Outline(told(service.name(), reply).withMisses(0), reply.reply(), acts));
    }

    /** The state after a reply; a form that is left for another one waits behind it. */
    private ConversationState told(String service, ServiceReply reply) {
        ConversationState after = told(state, service, reply);
        return reply.form().isEmpty()
                ? after
                : after.filling(after.form().orElseThrow().before(waiting(state.openForm(), service, reply.apart())));
    }

    /** Of those that are open the ones with something to lose; one of the same service has taken the place of its own, unless it says so. */
    private @Nullable OpenForm waiting(@Nullable OpenForm open, String service, boolean apart) {
        if (open == null) {
            return null;
        }
        OpenForm behind = waiting(open.behind(), service, apart);
        boolean waits = !name(open).isEmpty() && (apart || !open.service().equals(service));
        return waits ? open.before(behind) : behind;
    }

    /** Where a form has ended that another one waits behind: that one's question follows at once. */
    private Outline goingOn(Outline told) {
        OpenForm ended = state.openForm();
        OpenForm now = told.state().openForm();
        if (ended == null || now == null || !now.equals(ended.behind())) {
            return told;
        }
        Optional<CitizenService> service = service(now);
        if (service.isEmpty()) {
            return told;
        }
        ServiceReply asked = service.get().standing(request("", null), now.content());
        var next = new OpenForm(now.service(), asked.form()).before(now.behind());
        return new Outline(
                told.state().filling(asked.form().isEmpty() ? now.behind() : next),
                together(told.reply(), asked.reply()),
                Stream.concat(told.effects().stream(), effects(service.get(), asked))
                        .toList());
    }

    /** A question behind what is said first is the one that is answered first. */
    private static Reply together(Reply said, Reply question) {
        return new Reply(
                said.outcome(),
                Stream.concat(said.blocks().stream(), question.blocks().stream())
                        .toList(),
                Stream.concat(question.choices().stream(), said.choices().stream())
                        .distinct()
                        .toList(),
                said.procedures(),
                said.fields(),
                said.sources());
    }

    private static Stream<Effect> effects(CitizenService service, ServiceReply reply) {
        return reply.acts().stream().map(act -> new Effect.OfService(service.name(), act));
    }

    /** The state after a reply of a service, whose form, if it opens one, is the only one; one that ends leaves the one behind it. */
    static ConversationState told(ConversationState state, String service, ServiceReply reply) {
        Optional<OpenForm> own = state.form().filter(form -> form.service().equals(service));
        ConversationState after = reply.form().isEmpty()
                ? own.map(form -> state.filling(form.behind())).orElse(state)
                : state.filling(new OpenForm(service, reply.form())
                        .before(own.map(OpenForm::behind).orElse(null)));
        return reply.commune() == null ? after : after.livingIn(Objects.requireNonNull(reply.commune()));
    }

    private ServiceRequest request(String typed, @Nullable Gesture gesture) {
        return request(typed, typed, gesture);
    }

    private ServiceRequest request(String typed, String whole, @Nullable Gesture gesture) {
        Services services = utterance.services();
        return new ServiceRequest(
                services.conversation(),
                services.sequence(),
                services.channel(),
                typed,
                whole,
                knowledge.search().read(typed),
                gesture,
                state.language(),
                utterance.at(),
                state.commune(),
                state.topic().procedure(),
                offering(),
                utterance.token(),
                knowledge);
    }

    /** Ways back to an open form stand below any reply and say nothing of what it was about. */
    private String offering() {
        return state.offered().stream()
                .flatMap(choice -> ServiceChoice.read(choice.value()).stream())
                .filter(choice -> !choice.value().equals(ServiceChoice.RESUME)
                        && !choice.value().equals(ServiceChoice.STOP))
                .map(ServiceChoice::service)
                .findFirst()
                .orElse("");
    }
}
