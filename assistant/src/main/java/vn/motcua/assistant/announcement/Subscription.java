package vn.motcua.assistant.announcement;

import java.util.Optional;

/**
 * That a citizen wants announcements.
 *
 * @param topic of which topic
 * @param village concerning which village; empty wherever it happens
 */
record Subscription(Topic topic, Optional<Village> village) {}
