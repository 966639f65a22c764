package vn.motcua.assistant.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.Corrections;
import vn.motcua.assistant.messaging.Arrivals;
import vn.motcua.assistant.messaging.Arrivals.Arrival;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.assistant.staff.Accounts;

/**
 * What was said in a case's conversation, as officers see it.
 *
 * @param number the number of the case
 * @param messages what was said, in order
 * @param newest the number of the last message
 * @param earlier how many messages before the first one are not shown
 * @param onTheWay whether some message of an officer is being sent
 */
record CaseTalk(long number, List<CaseMessage> messages, long newest, long earlier, boolean onTheWay) {

    private static final int SHOWN = 60;
    private static final int MOST = 2000;

    /** Copies the list. */
    CaseTalk {
        messages = List.copyOf(messages);
    }

    /** Reads conversations for pages. */
    @Component
    static class Reader {

        private final MessageLog log;
        private final Arrivals arrivals;
        private final Corrections corrections;
        private final Accounts accounts;

        Reader(MessageLog log, Arrivals arrivals, Corrections corrections, Accounts accounts) {
            this.log = log;
            this.arrivals = arrivals;
            this.corrections = corrections;
            this.accounts = accounts;
        }

        /**
         * The last messages, or all.
         *
         * @param hidden the number of the first message that is not shown, see {@link CaseList#hiddenFrom}
         */
        CaseTalk latest(Case of, boolean all, long hidden) {
            long last = log.lastSequences(Set.of(of.conversation())).getOrDefault(of.conversation(), 0L);
            long shown = Math.min(last, hidden - 1);
            return read(of, all ? 0 : Math.max(0, shown - SHOWN), all ? MOST : SHOWN, hidden);
        }

        /** Those after a number, and how far all that officers wrote has come. */
        CaseTalk after(Case of, long after, long hidden) {
            return read(of, after, MOST, hidden);
        }

        /** How far the messages that officers wrote have come, by their numbers. */
        Map<Long, CaseMessage.Shown> arrivals(Case of, long through) {
            var shown = new HashMap<Long, CaseMessage.Shown>();
            arrivals.of(of.conversation(), Math.max(0, through - SHOWN))
                    .forEach((sequence, arrival) -> shown.put(sequence, CaseMessage.Shown.of(arrival)));
            return shown;
        }

        private CaseTalk read(Case of, long after, int limit, long hidden) {
            List<LoggedMessage> logged = log.after(of.conversation(), after, limit).stream()
                    .filter(message -> message.sequence() < hidden)
                    .toList();
            Map<Long, Arrival> arrived = arrivals.of(of.conversation(), after);
            Map<Long, String> names = names(logged);
            Set<Long> filed = corrections.filed(of.conversation());
            List<CaseMessage> messages = logged.stream()
                    .map(message -> CaseMessage.of(message, names, filed, arrived))
                    .toList();
            return new CaseTalk(
                    of.id(),
                    messages,
                    messages.isEmpty() ? after : messages.getLast().sequence(),
                    after,
                    messages.stream().anyMatch(message -> isOnItsWay(message, arrived)));
        }

        private static boolean isOnItsWay(CaseMessage message, Map<Long, Arrival> arrived) {
            Arrival arrival = arrived.get(message.sequence());
            return message.arrival() != null
                    && arrival != null
                    && arrival.state().isOnItsWay();
        }

        private Map<Long, String> names(Collection<LoggedMessage> logged) {
            Set<Long> written = new java.util.HashSet<>();
            logged.forEach(message -> {
                if (message.account() != null) {
                    written.add(message.account());
                }
            });
            return written.isEmpty() ? Map.of() : accounts.displayNames(written);
        }
    }
}
