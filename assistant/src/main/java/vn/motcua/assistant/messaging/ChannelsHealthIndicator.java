package vn.motcua.assistant.messaging;

import java.util.LinkedHashMap;
import java.util.List;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The channels as monitoring sees them: {@code UP}, {@code PAUSED} or {@code STOPPED}, and each with its state and how many replies
 * wait. A stopped channel does not make the whole service unhealthy: the others go on, and restarting would mend nothing.
 */
@Component
class ChannelsHealthIndicator extends AbstractHealthIndicator {

    private static final Status PAUSED = new Status("PAUSED");
    private static final Status STOPPED = new Status("STOPPED");

    private final Deliveries deliveries;

    ChannelsHealthIndicator(Deliveries deliveries) {
        super("The channels cannot be looked at");
        this.deliveries = deliveries;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<Deliveries.Channel> channels = deliveries.channels();
        health.status(worst(channels));
        for (Deliveries.Channel channel : channels) {
            var details = new LinkedHashMap<String, Object>();
            details.put("condition", channel.condition());
            channel.counts().forEach((status, count) -> details.put(status.name(), count));
            if (!channel.reason().isEmpty()) {
                details.put("reason", channel.reason());
            }
            health.withDetail(channel.channel() + "/" + channel.account(), details);
        }
    }

    private static Status worst(List<Deliveries.Channel> channels) {
        var conditions = channels.stream().map(Deliveries.Channel::condition).toList();
        return conditions.contains(Deliveries.Condition.STOPPED)
                ? STOPPED
                : conditions.contains(Deliveries.Condition.PAUSED) ? PAUSED : Status.UP;
    }
}
