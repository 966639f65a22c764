package vn.motcua.assistant.conversation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Dialogue;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.News;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.messaging.Holding;
import vn.motcua.assistant.messaging.Outbox;
import vn.motcua.assistant.messaging.Sender;

/** What services tell citizens by themselves: a dossier that was looked up, the answer to a report, a reminder. */
@Component
public class ServiceNews {

    private final ConversationStates states;
    private final Holding holding;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Dialogue dialogue = new Dialogue();

    ServiceNews(ConversationStates states, Holding holding, Outbox outbox, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.states = states;
        this.holding = holding;
        this.outbox = outbox;
    }

    /**
     * Tells a citizen, between two turns. In a transaction of its own, or in the one in which it is called; that one must not have changed anything
     * of the conversation yet. What is told is told when it commits, or never. Acts of the reply are not carried out.
     *
     * @param service the name of the service
     */
    public void tell(long conversation, String service, ServiceReply news) {
        tell(conversation, service, News.of(news));
    }

    /** The same, in other words where something is being filled in; whether a form that the news opens is open now. */
    public boolean tell(long conversation, String service, News news) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            holding.lock(conversation);
            ConversationState before = states.load(conversation);
            Turn turn = dialogue.news(before, service, news);
            states.store(conversation, turn.state());
            outbox.say(conversation, Sender.NOTICE, null, turn.replies());
            return turn.opens(service, news);
        }));
    }

    /** In which language a citizen is told something. */
    public Language language(long conversation) {
        return states.load(conversation).language();
    }
}
