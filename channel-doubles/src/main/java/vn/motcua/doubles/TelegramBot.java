package vn.motcua.doubles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A bot as the server knows it: what waits for it, its webhook, and how many messages it has sent. */
final class TelegramBot {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long ID = 5_000_000_000L;
    /** A long poll that lasts longer would only keep a test waiting for nothing. */
    private static final int LONGEST_POLL_SECONDS = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Long, JsonNode> queue = new TreeMap<>();
    private final Map<String, Integer> files = new HashMap<>();
    private ObjectNode webhook = JSON.createObjectNode();
    private final TelegramForum forum = new TelegramForum();
    private int sent;
    private int polls;
    private boolean closed;

    void queue(JsonNode update) {
        lock.lock();
        try {
            queue.put(update.path("update_id").asLong(), update);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<JsonNode> unconfirmed() {
        lock.lock();
        try {
            return List.copyOf(queue.values());
        } finally {
            lock.unlock();
        }
    }

    String webhookUrl() {
        return webhook("url");
    }

    String webhookSecret() {
        return webhook("secret_token");
    }

    void reset() {
        lock.lock();
        try {
            queue.clear();
            webhook = JSON.createObjectNode();
            sent = 0;
            forum.reset();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What Telegram answers, with its envelope.
     *
     * @param method in lower case
     */
    ObjectNode answer(String method, JsonNode asked) {
        lock.lock();
        try {
            return switch (method) {
                case "getme" -> ok(me());
                case "setwebhook" -> setWebhook(asked);
                case "deletewebhook" -> deleteWebhook();
                case "getwebhookinfo" -> ok(webhookInfo());
                case "getupdates" -> getUpdates(asked);
                case "sendmessage", "sendphoto", "senddocument" -> send(asked);
                case "createforumtopic" -> ok(forum.make(asked));
                case "closeforumtopic", "reopenforumtopic", "deleteforumtopic" -> change(method, asked);
                case "setmessagereaction" -> {
                    forum.react(asked);
                    yield ok(JSON.valueToTree(true));
                }
                case "editmessagetext", "editmessagereplymarkup" ->
                    ok(message(asked, asked.path("message_id").asInt()));
                case "getfile" -> getFile(asked);
                case "answercallbackquery", "sendchataction", "setmycommands" -> ok(JSON.valueToTree(true));
                default -> error(404, "Not Found: method not found");
            };
        } finally {
            lock.unlock();
        }
    }

    private ObjectNode send(JsonNode asked) {
        String obstacle = forum.obstacle(asked, true);
        if (!obstacle.isEmpty()) {
            return error(400, obstacle);
        }
        ObjectNode message = message(asked, ++sent);
        forum.say(asked, message);
        return ok(message);
    }

    private ObjectNode getFile(JsonNode asked) {
        String id = asked.path("file_id").asString("");
        Integer size = files.get(id);
        return size == null
                ? error(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
                : ok(JSON.createObjectNode()
                        .put("file_id", id)
                        .put("file_unique_id", "u" + id)
                        .put("file_size", size)
                        .put("file_path", "photos/" + id + ".jpg"));
    }

    /** A file that a citizen has sent, by its id. */
    void hold(String file, int size) {
        lock.lock();
        try {
            files.put(file, size);
        } finally {
            lock.unlock();
        }
    }

    private ObjectNode change(String method, JsonNode asked) {
        String obstacle = forum.obstacle(asked, false);
        if (!obstacle.isEmpty()) {
            return error(400, obstacle);
        }
        if (method.equals("deleteforumtopic")) {
            forum.delete(asked);
        } else {
            forum.setOpen(asked, method.equals("reopenforumtopic"));
        }
        return ok(JSON.valueToTree(true));
    }

    /** Does or reads something of the topics while nobody else does. */
    <T> T inForum(java.util.function.Function<TelegramForum, T> act) {
        lock.lock();
        try {
            return act.apply(forum);
        } finally {
            lock.unlock();
        }
    }

    private ObjectNode setWebhook(JsonNode asked) {
        ObjectNode set = JSON.createObjectNode();
        asked.properties().forEach(member -> set.set(member.getKey(), member.getValue()));
        webhook = set;
        changed.signalAll();
        return ok(JSON.valueToTree(true)).put("description", "Webhook was set");
    }

    private ObjectNode deleteWebhook() {
        webhook = JSON.createObjectNode();
        return ok(JSON.valueToTree(true)).put("description", "Webhook was deleted");
    }

    private ObjectNode webhookInfo() {
        ObjectNode info = JSON.createObjectNode()
                .put("url", webhook.path("url").asString(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", queue.size());
        if (webhook.has("allowed_updates")) {
            info.set("allowed_updates", webhook.path("allowed_updates"));
        }
        return info;
    }

    /** A newer request ends the older one, and there is none beside a webhook. */
    private ObjectNode getUpdates(JsonNode asked) {
        long offset = asked.path("offset").asLong(0);
        int limit = asked.path("limit").asInt(100);
        long nanos = TimeUnit.SECONDS.toNanos(Math.min(asked.path("timeout").asInt(0), LONGEST_POLL_SECONDS));
        int poll = ++polls;
        changed.signalAll();
        if (offset > 0) {
            queue.headMap(offset).clear();
        }
        while (queue.isEmpty() && nanos > 0 && !closed) {
            try {
                nanos = changed.awaitNanos(nanos);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return error(500, "Internal Server Error: restart");
            }
            if (poll != polls) {
                return error(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
            }
        }
        if (webhook.has("url") && !webhook.path("url").asString("").isEmpty()) {
            return error(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        ArrayNode updates = JSON.createArrayNode();
        new ArrayList<>(queue.values()).stream().limit(limit).forEach(updates::add);
        return ok(updates);
    }

    private ObjectNode message(JsonNode asked, int id) {
        String chat = asked.path("chat_id").asString("0");
        ObjectNode message = JSON.createObjectNode().put("message_id", id).put("date", 1_786_492_800);
        message.set("from", me());
        message.putObject("chat")
                .put("id", Long.parseLong(chat))
                .put("type", chat.startsWith("-") ? "supergroup" : "private");
        if (asked.has("text")) {
            message.put("text", asked.path("text").asString());
        }
        return message;
    }

    private static ObjectNode me() {
        return JSON.createObjectNode()
                .put("id", ID)
                .put("is_bot", true)
                .put("first_name", "Một Cửa")
                .put("username", TelegramDouble.BOT_NAME)
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false);
    }

    private String webhook(String member) {
        lock.lock();
        try {
            return webhook.path(member).asString("");
        } finally {
            lock.unlock();
        }
    }

    private static ObjectNode ok(JsonNode result) {
        ObjectNode answer = JSON.createObjectNode().put("ok", true);
        answer.set("result", result);
        return answer;
    }

    private static ObjectNode error(int code, String description) {
        return JSON.createObjectNode().put("ok", false).put("error_code", code).put("description", description);
    }
}
