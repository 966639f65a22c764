package vn.motcua.assistant.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * Asks the dialogue about procedures, for a short while before the service says that it is ready: by then the code of a turn is
 * compiled, and the first citizens are answered as quickly as the later ones. Nothing of it is stored.
 */
@Component
@ConditionalOnProperty(name = "motcua.at-rest", havingValue = "false", matchIfMissing = true)
class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final TurnFunction dialogue;
    private final PublishedKnowledge published;
    private final TurnSettings settings;
    private final Clock clock;

    WarmUp(TurnFunction dialogue, PublishedKnowledge published, TurnSettings settings, Clock clock) {
        this.dialogue = dialogue;
        this.published = published;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long end = System.nanoTime() + settings.warmUp().toNanos();
        Knowledge knowledge = published.current();
        List<Procedure> procedures = knowledge.search().catalogue().procedures();
        Instant now = clock.instant();
        int turns = 0;
        try {
            while (!procedures.isEmpty() && System.nanoTime() < end) {
                Procedure procedure = procedures.get(turns % procedures.size());
                var question = Utterance.text(procedure.name().toLowerCase(Locale.ROOT), now);
                dialogue.next(ConversationState.initial(Language.VI), question, knowledge);
                turns++;
            }
            LOG.debug("Warmed up with {} turns", turns);
        } catch (RuntimeException failure) {
            LOG.warn("The warm-up ended early: {}", failure.toString());
        }
    }
}
