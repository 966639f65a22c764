package vn.motcua.assistant.announcement;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.conversation.ServiceAct;
import vn.motcua.assistant.conversation.ServiceActs;

/** Writes down what turns decided about subscriptions. */
@Component
class SubscriptionActs implements ServiceActs {

    private final Subscriptions subscriptions;

    SubscriptionActs(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String name() {
        return AnnouncementService.NAME;
    }

    @Override
    public void carryOut(ServiceAct act) {
        SubscriptionAct what = SubscriptionAct.read(act.what());
        if (what.begins()) {
            subscriptions.begin(
                    new Subscriptions.Consent(
                            act.conversation(), act.sequence(), what.consent(), act.language(), act.at()),
                    what.topics(),
                    what.villages());
        } else {
            subscriptions.end(act.conversation(), what.topics(), what.villages(), act.at());
        }
    }
}
