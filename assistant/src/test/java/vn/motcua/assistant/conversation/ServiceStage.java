package vn.motcua.assistant.conversation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

import vn.motcua.assistant.dialogue.ServiceTranscript;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Reply;

/**
 * Plays written conversations with services on a real node: each message goes through the inbox, is answered in a real turn, and what is
 * checked is read from the log. Lines such as {@code Khi cán bộ trả lời: …} do what the test has given for them.
 */
public final class ServiceStage implements ServiceTranscript.Stage {

    private final TestNode node;
    private final SetClock clock;
    private final String channel;
    private final String citizen = UUID.randomUUID().toString();
    private final Map<String, BiConsumer<Long, String>> happenings = new HashMap<>();
    private final long conversation;
    private long seen;
    private long answering;
    private int answer = -1;

    private ServiceStage(TestNode node, SetClock clock, String channel) {
        this.node = node;
        this.clock = clock;
        this.channel = channel;
        this.conversation = node.get(Inbox.class).conversation(channel, InboundMessage.ONLY_ACCOUNT, citizen);
    }

    /**
     * A new citizen.
     *
     * @param clock the clock of the node
     * @param channel a pulled channel of the node
     */
    public static ServiceStage on(TestNode node, SetClock clock, String channel) {
        return new ServiceStage(node, clock, channel);
    }

    /**
     * What is done at a line {@code Khi HOW: WHAT}.
     *
     * @param happening is given the conversation's number and what stands behind the colon
     */
    public ServiceStage when(String how, BiConsumer<Long, String> happening) {
        happenings.put(how, happening);
        return this;
    }

    /** The conversation's number. */
    public long conversation() {
        return conversation;
    }

    /** Plays a file. */
    public void play(Path file) {
        ServiceTranscript.read(file).play(this);
    }

    @Override
    public List<Reply> says(InboundMessage.Content content) {
        Inbox.Accepted accepted = node.get(Inbox.class)
                .accept(new InboundMessage(
                        channel,
                        InboundMessage.ONLY_ACCOUNT,
                        citizen,
                        UUID.randomUUID().toString(),
                        content,
                        clock.instant()));
        Waiting.until(
                "message " + accepted.sequence() + " is answered",
                () -> node.jdbc()
                        .sql("select status <> 'waiting' from inbox where conversation_id = ? and sequence = ?")
                        .params(conversation, accepted.sequence())
                        .query(Boolean.class)
                        .single());
        answering = accepted.sequence();
        return news();
    }

    @Override
    public List<Reply> happens(String how, String what) {
        BiConsumer<Long, String> happening = happenings.get(how);
        if (happening == null) {
            throw new IllegalArgumentException("nothing is known to happen at 'Khi " + how + "'");
        }
        happening.accept(conversation, what);
        return news();
    }

    @Override
    public List<Reply> passes(Duration time) {
        clock.pass(time);
        return news();
    }

    @Override
    public List<Reply> waitsFor(String words) {
        var told = new ArrayList<Reply>();
        Waiting.until("it is told: " + words, () -> {
            told.addAll(news());
            return told.stream().anyMatch(reply -> reply.text().contains(words));
        });
        return told;
    }

    /** Which of the replies to what was said last is the answer to it; the others came by themselves. */
    public int answer() {
        return answer;
    }

    /** What was said to the citizen since it was last looked. */
    private List<Reply> news() {
        var replies = new ArrayList<Reply>();
        answer = -1;
        for (LoggedMessage message : node.get(MessageLog.class).after(conversation, seen, 1_000)) {
            seen = message.sequence();
            if (message.sender() != Sender.CITIZEN && message.content() instanceof LoggedMessage.Content.Said said) {
                if (answer < 0 && Objects.equals(message.replyTo(), answering)) {
                    answer = replies.size();
                }
                replies.add(said.reply());
            }
        }
        return replies;
    }
}
