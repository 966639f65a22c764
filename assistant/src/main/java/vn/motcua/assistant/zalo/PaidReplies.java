package vn.motcua.assistant.zalo;

import java.util.Optional;

import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Pace;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;

/**
 * A channel whose operator pays for replies after the free time: they count as free as long as the channel takes them at all, so that
 * none is held for its price.
 */
record PaidReplies(Connector channelItself) implements Connector {

    @Override
    public String channel() {
        return channelItself.channel();
    }

    @Override
    public String account() {
        return channelItself.account();
    }

    @Override
    public Capabilities capabilities() {
        Capabilities own = channelItself.capabilities();
        return new Capabilities(
                own.buttons(),
                own.maxTextLength(),
                own.measure(),
                own.maxChoices(),
                own.maxLabelLength(),
                own.markup(),
                own.pictures(),
                own.files(),
                own.edits(),
                own.typing(),
                own.pull(),
                own.pace(),
                own.window().map(window -> new Capabilities.Window(window.open(), window.open())));
    }

    @Override
    public int parts(Reply reply) {
        return channelItself.parts(reply);
    }

    @Override
    public Delivery deliver(Shipment shipment) {
        return channelItself.deliver(shipment);
    }

    @Override
    public Optional<Pace> pace(String conversation) {
        return channelItself.pace(conversation);
    }

    @Override
    public void showTyping(String conversation) {
        channelItself.showTyping(conversation);
    }
}
