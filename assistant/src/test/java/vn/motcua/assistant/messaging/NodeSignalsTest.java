package vn.motcua.assistant.messaging;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.ConversationSignals.Event;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

import static org.assertj.core.api.Assertions.assertThat;

class NodeSignalsTest {

    private static final String PACKAGE = "vn.motcua.assistant.messaging";

    @Test
    void aReplyIsSignalledToTheOtherNodesAndOnceToItsOwn() {
        DatabaseAddress database = TestDatabase.migrated();
        try (TestNode one = TestNode.on(database).withPulledChannel("web").start(PACKAGE);
                TestNode other = TestNode.on(database).withPulledChannel("web").start(PACKAGE)) {
            var own = new AtomicInteger();
            Set<Long> heard = ConcurrentHashMap.newKeySet();
            one.get(ConversationSignals.class).on(Event.LOG_GROWN, conversation -> own.incrementAndGet());
            other.get(ConversationSignals.class).on(Event.LOG_GROWN, heard::add);
            Waiting.until("both nodes listen", () -> listeners(one) == 2);
            long conversation = one.get(Inbox.class).conversation("web", "default", "somebody");
            new TransactionTemplate(one.get(PlatformTransactionManager.class))
                    .executeWithoutResult(
                            status -> one.get(Outbox.class).say(conversation, Sender.ASSISTANT, 1L, List.of(reply())));
            Waiting.until("the other node hears", () -> heard.contains(conversation));
            assertThat(own).hasValue(1);
        }
    }

    @Test
    void aNodeListensAgainAfterItsConnectionWasLost() {
        DatabaseAddress database = TestDatabase.migrated();
        try (TestNode one = TestNode.on(database).withPulledChannel("web").start(PACKAGE);
                TestNode other = TestNode.on(database).withPulledChannel("web").start(PACKAGE)) {
            Waiting.until("both nodes listen", () -> listeners(one) == 2);
            one.jdbc().sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and query like 'listen%'""").query((row, number) -> true).list();
            Set<Long> heard = ConcurrentHashMap.newKeySet();
            other.get(ConversationSignals.class).on(Event.LOG_GROWN, heard::add);
            long conversation = one.get(Inbox.class).conversation("web", "default", "somebody");
            Waiting.until("the other node hears again", () -> {
                new TransactionTemplate(one.get(PlatformTransactionManager.class))
                        .executeWithoutResult(status ->
                                one.get(Outbox.class).say(conversation, Sender.ASSISTANT, 1L, List.of(reply())));
                return heard.contains(conversation);
            });
        }
    }

    private static int listeners(TestNode node) {
        return node.jdbc()
                .sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and query like 'listen%'")
                .query(Integer.class)
                .single();
    }

    private static Reply reply() {
        return new Reply(
                Outcome.NOTICE, List.of(new Block.Paragraph("xin chào")), List.of(), List.of(), List.of(), List.of());
    }
}
