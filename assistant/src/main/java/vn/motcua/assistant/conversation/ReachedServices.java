package vn.motcua.assistant.conversation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Services;
import vn.motcua.assistant.messaging.Inbox;

/** The services beside the procedures that are switched on. */
@Component
class ReachedServices {

    private final List<CitizenService> all;
    private final Map<String, ServiceActs> acting;

    ReachedServices(ObjectProvider<CitizenService> all, ObjectProvider<ServiceActs> acting) {
        this.all = all.orderedStream().toList();
        this.acting = acting.stream().collect(Collectors.toUnmodifiableMap(ServiceActs::name, Function.identity()));
    }

    /** Those that a message reaches. */
    Services of(Inbox.Head head) {
        return all.isEmpty() ? Services.NONE : new Services(all, head.conversation(), head.sequence(), head.channel());
    }

    /** Carries out what a service decided; the act of a service that was switched off meanwhile is left. */
    void carryOut(Effect.OfService effect, Inbox.Head head, Language language) {
        ServiceActs service = acting.get(effect.service());
        if (service != null) {
            service.carryOut(new ServiceAct(
                    head.conversation(), head.sequence(), head.channel(), language, head.receivedAt(), effect.act()));
        }
    }
}
