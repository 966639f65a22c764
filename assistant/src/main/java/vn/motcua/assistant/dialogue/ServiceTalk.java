package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
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
        return new Outline(state.filling(null), new StandardReplies(messages).notice("service.stopped"));
    }

    /** The reply of a service that is meant so plainly; of several the first. */
    Optional<Outline> asked(String typed, @Nullable Gesture gesture, ServiceReply.Strength strength) {
        if (utterance.services().all().isEmpty()) {
            return Optional.empty();
        }
        ServiceRequest request = request(typed, gesture);
        for (CitizenService service : utterance.services().all()) {
            Optional<ServiceReply> reply =
                    service.asked(request).filter(found -> found.strength().compareTo(strength) <= 0);
            if (reply.isPresent()) {
                return Optional.of(outline(service, reply.get()));
            }
        }
        return Optional.empty();
    }

    /** What a pressed quick reply of a service does. */
    Outline pressed(ServiceChoice choice) {
        Optional<CitizenService> service = utterance.services().named(choice.service());
        if (service.isEmpty()) {
            return new Outline(state, new StandardReplies(messages).notice("button.expired"));
        }
        String content = form().filter(form -> form.service().equals(choice.service()))
                .map(OpenForm::content)
                .orElse("");
        ServiceRequest request = request("", null);
        boolean resumes = choice.value().equals(ServiceChoice.RESUME) && !content.isEmpty();
        return outline(
                service.get(),
                resumes
                        ? service.get().standing(request, content)
                        : service.get().pressed(request, content, choice.value()));
    }

    /** What the rest of the dialogue replied while a form is open, and that the form still stands. */
    Outline after(Outline side) {
        Optional<OpenForm> form = side.state().form();
        Optional<CitizenService> service = form.flatMap(this::service);
        if (service.isEmpty() || side.aside()) {
            return side;
        }
        Reply reply = side.reply().with(new Block.Paragraph(messages.say("service.form-stands")));
        var choices = new ArrayList<>(List.of(
                new Choice(messages.say("service.choice.resume"), service.get().choice(ServiceChoice.RESUME))));
        choices.addAll(reply.choices());
        return new Outline(
                side.state(),
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
        List<Effect> acts = reply.acts().stream()
                .<Effect>map(act -> new Effect.OfService(service.name(), act))
                .toList();
        return new Outline(told(state, service.name(), reply).withMisses(0), reply.reply(), acts);
    }

    /** The state after a reply of a service. */
    static ConversationState told(ConversationState state, String service, ServiceReply reply) {
        ConversationState after = reply.form().isEmpty()
                ? state.form().filter(form -> form.service().equals(service)).isPresent() ? state.filling(null) : state
                : state.filling(new OpenForm(service, reply.form()));
        return reply.commune() == null ? after : after.livingIn(Objects.requireNonNull(reply.commune()));
    }

    private ServiceRequest request(String typed, @Nullable Gesture gesture) {
        Services services = utterance.services();
        return new ServiceRequest(
                services.conversation(),
                services.sequence(),
                services.channel(),
                typed,
                knowledge.search().read(typed),
                gesture,
                state.language(),
                utterance.at(),
                state.commune(),
                state.topic().procedure(),
                utterance.token(),
                knowledge);
    }
}
