package vn.motcua.assistant.announcement;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * What a turn decided about somebody's subscriptions.
 *
 * @param begins whether they begin; else they end
 * @param topics the numbers of the topics; where they end, none stand for all
 * @param villages the numbers of the villages; none stand for all
 * @param consent the question that was agreed to; empty where they end
 */
record SubscriptionAct(boolean begins, List<Long> topics, List<Long> villages, String consent) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String write() {
        return JSON.writeValueAsString(this);
    }

    static SubscriptionAct read(String act) {
        return JSON.readValue(act, SubscriptionAct.class);
    }
}
