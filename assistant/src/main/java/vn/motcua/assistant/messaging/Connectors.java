package vn.motcua.assistant.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import vn.motcua.connector.Connector;

/** The channels of this installation, by name. */
@Component
class Connectors {

    private final Map<String, Connector> byChannel;

    Connectors(List<Connector> connectors) {
        this.byChannel =
                connectors.stream().collect(Collectors.toUnmodifiableMap(Connector::channel, Function.identity()));
    }

    /** The channel's connector; empty when the channel was switched off since. */
    Optional<Connector> find(String channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }

    String[] names() {
        return byChannel.keySet().toArray(String[]::new);
    }

    /** Whether replies of this channel must be pushed. */
    boolean isPushed(String channel) {
        return !find(channel).map(connector -> connector.capabilities().pull()).orElse(false);
    }
}
