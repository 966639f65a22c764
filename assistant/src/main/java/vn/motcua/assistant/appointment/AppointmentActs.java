package vn.motcua.assistant.appointment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.conversation.ServiceAct;
import vn.motcua.assistant.conversation.ServiceActs;

/**
 * Makes, moves and calls off appointments in the turn that decided it. A slot that somebody else took between decision and act makes the
 * turn fail: it is tried again, and then sees that the slot is full.
 */
@Component
@ConditionalOnBooleanProperty(name = "motcua.appointments.enabled", matchIfMissing = true)
class AppointmentActs implements ServiceActs {

    private final Appointments appointments;

    AppointmentActs(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public String name() {
        return AppointmentTalk.NAME;
    }

    @Override
    public void carryOut(ServiceAct act) {
        BookingDeed deed = BookingDeed.read(act.what());
        switch (deed.kind()) {
            case BOOK -> appointments.book(act.conversation(), act.sequence(), deed.id(), deed.begins(), deed.token());
            case MOVE -> appointments.move(act.conversation(), deed.id(), deed.begins());
            case CANCEL -> appointments.cancel(act.conversation(), deed.id());
        }
    }
}
