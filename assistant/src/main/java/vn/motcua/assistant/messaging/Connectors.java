package vn.motcua.assistant.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import vn.motcua.connector.Connector;

/** The channels of this installation. */
@Component
class Connectors {

    private final Map<ChannelKey, Connector> byKey;

    Connectors(List<Connector> connectors) {
        this.byKey = connectors.stream().collect(Collectors.toUnmodifiableMap(ChannelKey::of, Function.identity()));
    }

    /** The connector of an account; empty when the channel was switched off since. */
    Optional<Connector> find(ChannelKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All of them. */
    List<Connector> all() {
        return List.copyOf(byKey.values());
    }

    /** Those whose replies must be pushed. */
    List<Connector> pushed() {
        return byKey.values().stream()
                .filter(connector -> !connector.capabilities().pull())
                .toList();
    }

    /** Whether replies of this channel must be pushed; those of a channel that is switched off wait for it. */
    boolean isPushed(String channel) {
        return byKey.values().stream()
                .filter(connector -> connector.channel().equals(channel))
                .noneMatch(connector -> connector.capabilities().pull());
    }
}
