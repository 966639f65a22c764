package vn.motcua.assistant.webchat;

import org.springframework.stereotype.Component;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Shipment;

/** The web chat as a channel: its clients fetch what is in the log, so nothing is ever pushed. */
@Component
class WebConnector implements Connector {

    private static final Capabilities CAPABILITIES = Capabilities.ofPages();

    @Override
    public String channel() {
        return WebSessions.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Delivery deliver(Shipment shipment) {
        throw new UnsupportedOperationException("replies of the web chat are fetched");
    }
}
