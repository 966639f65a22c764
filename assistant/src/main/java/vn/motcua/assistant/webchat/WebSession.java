package vn.motcua.assistant.webchat;

import java.time.Instant;
import java.util.UUID;

/**
 * A visitor of the web chat.
 *
 * @param id the session's public id
 * @param conversation the number of its conversation
 * @param expiresAt when its token ceases to be good unless it is used
 */
record WebSession(UUID id, long conversation, Instant expiresAt) {}
