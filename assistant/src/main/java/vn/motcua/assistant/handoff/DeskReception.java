package vn.motcua.assistant.handoff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.dialogue.Prospect;
import vn.motcua.assistant.dialogue.Reception;

/** How it stands at the desks for one conversation during one turn: looked up when it is asked, and once. */
final class DeskReception implements Reception {

    private final long conversation;
    private final CaseTable table;
    private final Prospects prospects;
    private final Map<Question, Prospect> answered = new HashMap<>();
    private @Nullable Optional<Prospect> standing;

    DeskReception(long conversation, CaseTable table, Prospects prospects) {
        this.conversation = conversation;
        this.table = table;
        this.prospects = prospects;
    }

    private record Question(
            HandOverReason reason,
            Briefing briefing,
            @Nullable Long desk) {}

    @Override
    public Prospect prospect(HandOverReason reason, Briefing briefing, @Nullable Long desk) {
        return answered.computeIfAbsent(
                new Question(reason, briefing, desk), asked -> prospects.ifOpened(reason, briefing, desk));
    }

    @Override
    public Optional<Prospect> standing() {
        if (standing == null) {
            standing = table.openOf(conversation).map(prospects::standing);
        }
        return standing;
    }
}
