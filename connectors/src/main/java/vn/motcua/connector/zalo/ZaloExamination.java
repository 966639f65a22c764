package vn.motcua.connector.zalo;

import java.time.Instant;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import vn.motcua.connector.wire.Found;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.wire.JsonObjects;

/** Asks Zalo how the account stands, for whoever has to find out why nothing is delivered. Sends nothing to anybody. */
public final class ZaloExamination {

    private final ZaloCalls calls;

    /** For an account. */
    public ZaloExamination(ZaloAccount account, AccessTokens tokens, HttpCalls http) {
        this.calls = new ZaloCalls(account, tokens, http);
    }

    /**
     * The Official Account as Zalo knows it.
     *
     * @param id its number; empty when not told
     * @param name its name; empty when not told
     * @param verified whether Zalo has verified it; without that no message is taken
     * @param type 2 of a business, 4 of an authority; 0 when not told
     * @param packageName the package that the authority has booked; empty when not told
     * @param at the time by Zalo's clock when it answered, to the second; empty when not told
     */
    public record Profile(
            String id, String name, boolean verified, int type, String packageName, Optional<Instant> at) {
        /** Whether it is an authority's. */
        public boolean ofAuthority() {
            return type == 4;
        }
    }

    /**
     * What may still be sent.
     *
     * @param lastInteraction the citizen's last one; empty when not told
     * @param remaining messages left; empty when not told or unlimited
     * @param total of how many; empty when not told or unlimited
     */
    public record Quota(Optional<Instant> lastInteraction, Optional<Long> remaining, Optional<Long> total) {}

    /** The account itself: tells whether the token is good and whose it is. */
    public Found<Profile> profile() {
        return switch (calls.get("v2.0/oa/getoa")) {
            case ZaloResult.Done done -> new Found.Well<>(profile(done));
            case ZaloResult other -> wrong(other);
        };
    }

    /** How many consultation messages one citizen may still be sent. */
    public Found<Quota> quota(String citizen) {
        return switch (calls.post("v3.0/oa/quota/message", JsonObjects.create().put("user_id", citizen))) {
            case ZaloResult.Done done ->
                new Found.Well<>(quota(done.data(), done.data().path("cs_reply")));
            case ZaloResult other -> wrong(other);
        };
    }

    /** How many consultation messages the account may still send altogether. */
    public Found<Quota> quota() {
        var asked = JsonObjects.create().put("quota_owner", "OA").put("product_type", "cs");
        return switch (calls.post("v3.0/oa/quota/message", asked)) {
            case ZaloResult.Done done -> {
                JsonNode first = done.data().isArray() ? done.data().path(0) : done.data();
                yield new Found.Well<>(quota(first, first));
            }
            case ZaloResult other -> wrong(other);
        };
    }

    private static Profile profile(ZaloResult.Done done) {
        JsonNode data = done.data();
        String id = JsonObjects.id(data, "oa_id");
        return new Profile(
                id.isEmpty() ? JsonObjects.id(data, "oaid") : id,
                JsonObjects.text(data, "name"),
                data.path("is_verified").asBoolean(false),
                JsonObjects.number(data, "oa_type").map(Long::intValue).orElse(0),
                JsonObjects.text(data, "package_name"),
                done.at());
    }

    private static Quota quota(JsonNode data, JsonNode counts) {
        return new Quota(
                JsonObjects.number(data, "last_interaction")
                        .filter(at -> at > 0)
                        .map(Instant::ofEpochMilli),
                JsonObjects.number(counts, "remain"),
                JsonObjects.number(counts, "total"));
    }

    private static <T> Found<T> wrong(ZaloResult result) {
        return switch (result) {
            case ZaloResult.Failed failed -> new Found.Wrong<>(failed.explained(), true);
            case ZaloResult.TurnedAway turned ->
                new Found.Wrong<>(
                        "Zalo answered with HTTP " + turned.status() + (turned.page() ? " and a web page." : "."),
                        true);
            case ZaloResult.NotSent not -> new Found.Wrong<>("Zalo was not reached: " + not.reason() + ".", false);
            case ZaloResult.Lost lost ->
                new Found.Wrong<>("Zalo gave no readable answer: " + lost.reason() + ".", false);
            case ZaloResult.NoToken none -> new Found.Wrong<>(reason(none.access()), false);
            case ZaloResult.Done done -> throw new IllegalStateException("nothing is wrong with an answer");
        };
    }

    private static String reason(Access access) {
        return switch (access) {
            case Access.NeedsConsent consent -> consent.reason();
            case Access.NotNow later -> later.reason();
            case Access.Token token ->
                throw new IllegalStateException("a call was given up although there was a token");
        };
    }
}
