package vn.motcua.assistant.appointment;

import org.jspecify.annotations.Nullable;

/**
 * A place that the mobile team goes to.
 *
 * @param id its number; 0 for one that is not stored yet
 * @param name as people call it
 * @param position where it stands in the operator's order of going, the smallest first
 * @param point where its middle is on the map; null when that is not known
 */
public record Village(
        long id, String name, int position, @Nullable MapPoint point) {}
