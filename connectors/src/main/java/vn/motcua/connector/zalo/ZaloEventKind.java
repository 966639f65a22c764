package vn.motcua.connector.zalo;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the names of webhook events mean to us. */
enum ZaloEventKind {
    /** A person with a Zalo account wrote. */
    MESSAGE(
            "user_send_text",
            "user_send_image",
            "user_send_gif",
            "user_send_file",
            "user_send_audio",
            "user_send_video",
            "user_send_sticker",
            "user_send_link",
            "user_send_business_card",
            "user_send_location"),
    /** A visitor of the widget wrote. */
    ANONYMOUS_MESSAGE("anonymous_send_text", "anonymous_send_image", "anonymous_send_file", "anonymous_send_sticker"),
    /** Somebody follows the account. */
    FOLLOW("follow"),
    /** Somebody does so no longer. */
    UNFOLLOW("unfollow"),
    /** Somebody who never wrote opens the chat. */
    CHAT_OPENED("user_click_chatnow"),
    /** Somebody hands over name and telephone number by Zalo's form. */
    INFO_SUBMITTED("user_submit_info"),
    /** Somebody withdraws consent. */
    WITHDRAWN("user_withdraw"),
    /** Somebody calls, which opens the window for writing. */
    CALLED("user_call_oa"),
    /** The account wrote: this software, or a person in Zalo's own chat tool. */
    ECHO(
            "oa_send_text",
            "oa_send_image",
            "oa_send_file",
            "oa_send_sticker",
            "oa_send_gif",
            "oa_send_list",
            "oa_send_template"),
    /** The same, to a visitor of the widget. */
    ANONYMOUS_ECHO(
            "oa_send_anonymous_text", "oa_send_anonymous_image", "oa_send_anonymous_file", "oa_send_anonymous_sticker"),
    /** Known, and nothing to do. */
    NOTHING(
            "user_seen_message",
            "user_received_message",
            "user_reacted_message",
            "oa_reacted_message",
            "update_user_info",
            "add_user_to_tag",
            "remove_user_from_tag",
            "remove_tag",
            "user_feedback",
            "user_click_response_button",
            "oa_send_consent",
            "user_reply_consent",
            "oa_call_user",
            "create_group",
            "delete_group",
            "update_group_info",
            "add_group_admin",
            "remove_group_admin",
            "user_join_group",
            "user_out_group",
            "user_request_join_group",
            "accept_request_join_group",
            "reject_request_join_group",
            "widget_interaction_accepted",
            "widget_failed_to_sync_user_external_id",
            "extension_purchased",
            "change_template_status",
            "change_template_quality",
            "change_template_quota",
            "change_oa_daily_quota",
            "change_oa_template_tags",
            "event_journey_acknowledged",
            "event_journey_time_out"),
    /** In a group, where nothing private is discussed; the names end in many ways. */
    GROUP,
    /** Not documented when this was written. */
    UNKNOWN;

    private static final Map<String, ZaloEventKind> BY_NAME = Arrays.stream(values())
            .flatMap(kind -> kind.names.stream().map(name -> Map.entry(name, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Set<String> names;

    ZaloEventKind(String... names) {
        this.names = Set.of(names);
    }

    /** The names that mean this. */
    Set<String> names() {
        return names;
    }

    static ZaloEventKind of(String name) {
        if (name.startsWith("user_send_group_") || name.startsWith("oa_send_group_")) {
            return GROUP;
        }
        return BY_NAME.getOrDefault(name, UNKNOWN);
    }
}
