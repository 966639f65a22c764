package vn.motcua.connector.zalobot;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.connector.wire.Found;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.wire.JsonObjects;

/** Asks who the bot is and where its webhooks go, and says where they are to go. Sends nothing to anybody. */
public final class ZaloBotSetup {

    private final ZaloBotAccount account;
    private final ZaloBotCalls calls;

    /** For a bot. */
    public ZaloBotSetup(ZaloBotAccount account, HttpCalls http) {
        this.account = account;
        this.calls = new ZaloBotCalls(account, http);
    }

    /**
     * The bot as Zalo knows it.
     *
     * @param id its id; empty when not told
     * @param name its name; empty when not told
     * @param joinsGroups whether it can be added to groups
     * @param at the time by Zalo's clock when it answered, to the second; empty when not told
     */
    public record Profile(String id, String name, boolean joinsGroups, Optional<Instant> at) {}

    /** The bot itself: tells whether the token is good. */
    public Found<Profile> profile() {
        return found(
                "getMe",
                JsonObjects.create(),
                me -> new Profile(
                        JsonObjects.id(me.result(), "id"),
                        JsonObjects.text(me.result(), "account_name"),
                        me.result().path("can_join_groups").asBoolean(false),
                        me.at()));
    }

    /** The address that webhooks go to; empty when there is none. */
    public Found<Optional<String>> webhook() {
        return found(
                "getWebhookInfo",
                JsonObjects.create(),
                info -> Optional.of(JsonObjects.text(info.result(), "url")).filter(url -> !url.isEmpty()));
    }

    /** Has webhooks sent to this address, with the account's secret token. Zalo keeps the address even if its check of it fails. */
    public Found<Optional<String>> useWebhook(URI address) {
        return found(
                "setWebhook",
                JsonObjects.create().put("url", address.toString()).put("secret_token", account.secretToken()),
                info -> Optional.of(address.toString()));
    }

    private <T> Found<T> found(String method, ObjectNode body, Function<ZaloBotResult.Done, T> read) {
        return switch (calls.call(method, body)) {
            case ZaloBotResult.Done done -> new Found.Well<>(read.apply(done));
            case ZaloBotResult.Failed failed ->
                new Found.Wrong<>(
                        failed.explained()
                                + (failed.code() == 401 || failed.code() == 404 ? " The bot's token is wrong." : ""),
                        true);
            case ZaloBotResult.NotSent not ->
                new Found.Wrong<>("Zalo's bot API was not reached: " + not.reason() + ".", false);
            case ZaloBotResult.Lost lost ->
                new Found.Wrong<>("Zalo's bot API gave no readable answer: " + lost.reason() + ".", false);
        };
    }
}
