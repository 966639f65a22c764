package vn.motcua.connector.zalo;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.connector.wire.JsonObjects;

/** Whom a message goes to, as the id of a conversation says it. */
sealed interface ZaloRecipient {

    /** The id of the conversation with them. */
    String conversation();

    /** The member {@code recipient} of a request. */
    ObjectNode json();

    /** Somebody with a Zalo account; the conversation has the id that Zalo gives the person towards this Official Account. */
    record User(String id) implements ZaloRecipient {
        @Override
        public String conversation() {
            return id;
        }

        @Override
        public ObjectNode json() {
            return JsonObjects.create().put("user_id", id);
        }
    }

    /** A visitor of Zalo's chat widget on a web page, who is answered by both ids together. */
    record Anonymous(String anonymousId, String conversationId) implements ZaloRecipient {
        private static final String PREFIX = "anonymous:";

        @Override
        public String conversation() {
            return PREFIX + anonymousId + ":" + conversationId;
        }

        @Override
        public ObjectNode json() {
            return JsonObjects.create().put("anonymous_id", anonymousId).put("conversation_id", conversationId);
        }
    }

    /** Reads the id of a conversation. */
    static ZaloRecipient of(String conversation) {
        if (!conversation.startsWith(Anonymous.PREFIX)) {
            return new User(conversation);
        }
        String ids = conversation.substring(Anonymous.PREFIX.length());
        int colon = ids.indexOf(':');
        return colon < 0 ? new User(conversation) : new Anonymous(ids.substring(0, colon), ids.substring(colon + 1));
    }
}
