package vn.motcua.assistant.appointment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.conversation.ServiceAct;
import vn.motcua.assistant.conversation.ServiceActs;

/** Keeps requests for home help, or calls them off, in the turn that decided it. */
@Component
@ConditionalOnBooleanProperty(name = "motcua.home-help.enabled", matchIfMissing = true)
class HomeHelpActs implements ServiceActs {

    private final HomeVisits visits;

    HomeHelpActs(HomeVisits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return HomeHelpTalk.NAME;
    }

    @Override
    public void carryOut(ServiceAct act) {
        HomeHelpForm.read(act.what()).ifPresent(form -> {
            if (form.step() == HomeHelpForm.Step.CANCEL) {
                visits.cancel(act.conversation(), form.visit());
            } else {
                visits.ask(act.conversation(), act.sequence(), form.what(), form.place(), form.wish());
            }
        });
    }
}
