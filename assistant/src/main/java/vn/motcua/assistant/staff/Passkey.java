package vn.motcua.assistant.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey, as its owner sees it.
 *
 * @param id its id in base64url
 * @param name what its owner calls it
 * @param createdAt when it was added
 * @param usedAt when it was used last, if ever
 */
public record Passkey(String id, String name, Instant createdAt, Optional<Instant> usedAt) {}
