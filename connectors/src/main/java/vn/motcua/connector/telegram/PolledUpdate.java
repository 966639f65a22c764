package vn.motcua.connector.telegram;

import java.util.OptionalLong;

/**
 * An update as {@code getUpdates} gave it, not read yet.
 *
 * @param id its {@code update_id}; empty when it has none that can be read
 * @param json the update, for {@link UpdateParser#parse}; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record PolledUpdate(OptionalLong id, byte[] json) {}
