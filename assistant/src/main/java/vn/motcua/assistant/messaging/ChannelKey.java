package vn.motcua.assistant.messaging;

import vn.motcua.connector.Connector;

/**
 * An account of the operator on a channel.
 *
 * @param channel the channel's name
 * @param account the account, see {@link vn.motcua.connector.InboundMessage#account()}
 */
record ChannelKey(String channel, String account) {

    static ChannelKey of(Connector connector) {
        return new ChannelKey(connector.channel(), connector.account());
    }
}
