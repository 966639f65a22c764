package vn.motcua.assistant.deskgroup;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.messaging.ConversationSignals;
import vn.motcua.assistant.messaging.ConversationSignals.Event;
import vn.motcua.assistant.messaging.WokenDuty;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.telegram.OfficersGroup;

@Configuration(proxyBeanMethods = false)
class DeskGroupConfiguration {

    /** What came to another node is seen a second later; no call to Telegram takes as long as the patience. */
    private static final WokenDuty.Manner MANNER = new WokenDuty.Manner(
            "officers' group", Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(30));

    @Bean
    SmartLifecycle deskGroupDuty(
            ObjectProvider<OfficersGroup> groups,
            JdbcClient jdbc,
            GroupDesk desk,
            GroupInbox inbox,
            Topics topics,
            CaseList cases,
            TopicText text,
            GroupWords words,
            Audit audit,
            ConversationSignals signals,
            Clock clock) {
        OfficersGroup group = groups.getIfAvailable();
        if (group == null) {
            return new NoDuty();
        }
        var served = new Served(jdbc, clock, group.forum().chat());
        var voice = new GroupVoice(
                group.forum(), group.messagesPerMinute(), served, inbox, topics, cases, text, words, audit, clock);
        var duty = new WokenDuty(
                MANNER,
                () -> {
                    if (served.byMe()) {
                        desk.work(group.botName());
                        voice.speak();
                    }
                },
                served::leave);
        signals.on(Event.LOG_GROWN, conversation -> duty.wake());
        signals.on(Event.CASE_CHANGED, conversation -> duty.wake());
        return duty;
    }

    /** Where officers do not work in Telegram. */
    private static final class NoDuty implements SmartLifecycle {

        @Override
        public void start() {
            // There is nothing to serve.
        }

        @Override
        public void stop() {
            // Nothing was begun.
        }

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
