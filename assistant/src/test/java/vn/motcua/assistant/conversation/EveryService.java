package vn.motcua.assistant.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import vn.motcua.assistant.announcement.SampleVillages;
import vn.motcua.assistant.appointment.SampleCounters;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Places;
import vn.motcua.assistant.directory.SampleUnits;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

/** A node with every service beside the procedures, each with something to offer; it is Monday, 23/11/2026, nine in the morning. */
public final class EveryService implements AutoCloseable {

    /** When it is. */
    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final SetClock clock = new SetClock(NOW);
    private final Knowledge knowledge;
    private final TestNode node;

    /** Over the bundled catalogue. */
    public EveryService() {
        this(Map.of());
    }

    /** With further settings. */
    public EveryService(Map<String, Object> settings) {
        Knowledge bundled = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Hoa Lư Sơn");
        var places = new Known(bundled);
        node = TestTurns.with(TestNode.on(TestDatabase.migrated())
                        .withPulledChannel("web")
                        .with("clock", Clock.class, clock)
                        .with("knowledge", PublishedKnowledge.class, places)
                        .with("desk", Desk.class, Desk.usual())
                        .with("directoryService", CitizenService.class, SampleUnits.service(), false)
                        // They need the web.
                        .with("appointmentPageController", Object.class, new Object(), false)
                        .with(Map.of(
                                "motcua.turns.first-retry", "10ms",
                                "motcua.turns.poll", "50ms",
                                "motcua.delivery.poll", "20ms",
                                "motcua.dossier.look", "30ms",
                                "motcua.dossier.beat", "1ms",
                                "motcua.announcement.quiet-until", "21:00"))
                        .with(settings))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.privacy",
                        "vn.motcua.assistant.staff",
                        "vn.motcua.assistant.attachment",
                        "vn.motcua.assistant.handoff",
                        "vn.motcua.assistant.announcement",
                        "vn.motcua.assistant.appointment",
                        "vn.motcua.assistant.citizenreport",
                        "vn.motcua.assistant.dossier",
                        "vn.motcua.assistant.place");
        places.known = node.get(Places.class);
        knowledge = places.current();
        SampleCounters.in(node);
        SampleVillages.in(node);
    }

    /** The catalogue, which knows the places of the node. */
    private static final class Known implements PublishedKnowledge {

        private final Knowledge catalogue;
        private volatile Places known = Places.NONE;

        private Known(Knowledge catalogue) {
            this.catalogue = catalogue;
        }

        @Override
        public Knowledge current() {
            return catalogue.knowing(known);
        }
    }

    /** What is published. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** The services in the order in which they are asked. */
    public List<CitizenService> services() {
        return node.all(CitizenService.class);
    }

    /** The node. */
    public TestNode node() {
        return node;
    }

    /** Its clock. */
    public SetClock clock() {
        return clock;
    }

    /** A new citizen. */
    public ServiceStage citizen() {
        return ServiceStage.on(node, clock, "web");
    }

    @Override
    public void close() {
        node.close();
    }
}
