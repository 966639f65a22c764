package vn.motcua.connector.zalo;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.connector.wire.JsonObjects;

/** Sends one message to one person: consultation messages by v3.0, answers to visitors of the widget by the call that is left for them. */
final class ZaloSending {

    private static final String MESSAGES = "v3.0/oa/message/cs";
    private static final String TO_VISITORS = "v2.0/oa/message";

    private final ZaloCalls calls;

    ZaloSending(ZaloCalls calls) {
        this.calls = calls;
    }

    ZaloResult send(ZaloRecipient recipient, ZaloMessage message) {
        ObjectNode body = JsonObjects.create();
        body.set("recipient", recipient.json());
        body.set("message", message.json());
        return switch (recipient) {
            case ZaloRecipient.User user -> calls.post(MESSAGES, body);
            case ZaloRecipient.Anonymous visitor -> calls.post(TO_VISITORS, body);
        };
    }
}
