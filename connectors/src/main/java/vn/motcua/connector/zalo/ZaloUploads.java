package vn.motcua.connector.zalo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import vn.motcua.connector.OwnContent.OwnFile;
import vn.motcua.connector.wire.JsonObjects;
import vn.motcua.connector.zalo.ZaloMessage.Uploaded;

/**
 * Pictures and files that were uploaded. Zalo keeps them for seven days and takes 5,000 a month, so the same content is uploaded once
 * in a while only.
 */
final class ZaloUploads {

    private static final Duration KEPT = Duration.ofDays(6);
    private static final int MOST = 500;

    private final ZaloCalls calls;
    private final Clock clock;
    private final Map<String, Kept> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    ZaloUploads(ZaloCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** What Zalo calls {@code image} and {@code file}. */
    enum Kind {
        IMAGE("v2.0/oa/upload/image"),
        FILE("v2.0/oa/upload/file");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    private record Kept(Uploaded uploaded, Instant until) {}

    /** How an upload ended. */
    sealed interface Result {
        /** Well. */
        record Ready(Uploaded uploaded) implements Result {}

        /** Otherwise. */
        record Failed(ZaloResult why) implements Result {}
    }

    /** Uploads it, unless that was done before. */
    Result upload(Kind kind, OwnFile file) {
        String key = key(kind, file);
        Optional<Uploaded> before = known(key);
        if (before.isPresent()) {
            return new Result.Ready(before.get());
        }
        ZaloResult result = calls.upload(kind.path, file.name(), file.mediaType(), file.bytes());
        if (!(result instanceof ZaloResult.Done done)) {
            return new Result.Failed(result);
        }
        Optional<Uploaded> uploaded = read(done.data());
        uploaded.ifPresent(it -> remember(key, it));
        return uploaded.<Result>map(Result.Ready::new)
                .orElseGet(() -> new Result.Failed(new ZaloResult.Lost("it named no id for what was uploaded")));
    }

    /** Zalo no longer knows it. */
    void forget(Kind kind, OwnFile file) {
        synchronized (known) {
            known.remove(key(kind, file));
        }
    }

    /** Files are said to have a token; one client was given an id instead. */
    private static Optional<Uploaded> read(JsonNode data) {
        String token = JsonObjects.text(data, "token");
        String id = JsonObjects.text(data, "attachment_id");
        if (!token.isEmpty()) {
            return Optional.of(new Uploaded("token", token));
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(new Uploaded("attachment_id", id));
    }

    private Optional<Uploaded> known(String key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key))
                    .filter(kept -> kept.until().isAfter(clock.instant()))
                    .map(Kept::uploaded);
        }
    }

    private void remember(String key, Uploaded uploaded) {
        synchronized (known) {
            known.put(key, new Kept(uploaded, clock.instant().plus(KEPT)));
        }
    }

    private static String key(Kind kind, OwnFile file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.bytes());
            return kind + "/" + file.name() + "/" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
