package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.dialogue.Prospect;

/** What citizens can expect. */
@Component
class Prospects {

    private final Routing routing;
    private final DeskTable desks;
    private final Estimates estimates;
    private final ToldNames names;
    private final Clock clock;

    Prospects(Routing routing, DeskTable desks, Estimates estimates, ToldNames names, Clock clock) {
        this.routing = routing;
        this.desks = desks;
        this.estimates = estimates;
        this.names = names;
        this.clock = clock;
    }

    /** Of somebody who would be handed over now. */
    Prospect ifOpened(HandOverReason reason, Briefing briefing, @Nullable Long desk) {
        return switch (routing.route(reason, briefing, desk)) {
            case Routing.Route.Nowhere nowhere -> new Prospect.Nobody();
            case Routing.Route.Ask ask ->
                new Prospect.WhichDesk(
                        ask.desks().stream()
                                .map(option -> new Prospect.Option(option.id(), option.called()))
                                .toList(),
                        ask.byCommune());
            case Routing.Route.To to -> {
                Instant now = clock.instant();
                Urgency urgency = reason == HandOverReason.DANGER ? Urgency.DANGER : Urgency.SOON;
                yield expected(to.desk(), new Estimates.Place(urgency.number(), now, Long.MAX_VALUE), now);
            }
        };
    }

    /** Of whoever has an open case. */
    Prospect standing(Case open) {
        if (open.officer() != null) {
            return new Prospect.WithOfficer(
                    names.name(open.officer()), desks.called(open.desk().id()));
        }
        DeskEntry desk = desks.find(open.desk().id()).orElseThrow();
        return expected(
                desk,
                new Estimates.Place(open.urgency().number(), open.waitingSince(), open.id()),
                open.waitingSince());
    }

    private Prospect expected(DeskEntry desk, Estimates.Place place, Instant since) {
        Instant now = clock.instant();
        OpeningTimes times = desks.times(desk);
        if (!times.isOpen(now)) {
            return times.nextOpening(now)
                    .<Prospect>map(opens -> new Prospect.Closed(
                            desk.called(), opens, answerBy(desk, times, since.isAfter(opens) ? since : opens)))
                    .orElseGet(Prospect.Nobody::new);
        }
        return new Prospect.InQueue(
                desk.called(), estimates.place(desk.id(), place), estimates.wait(desk, times, place));
    }

    private static Instant answerBy(DeskEntry desk, OpeningTimes times, Instant from) {
        return times.plus(from, Duration.ofMinutes(desk.answerWithinMinutes()));
    }
}
