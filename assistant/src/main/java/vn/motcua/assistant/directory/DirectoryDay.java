package vn.motcua.assistant.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day on which a unit, or each of them, is closed or opens otherwise than in an ordinary week.
 *
 * @param id its number; 0 for one that is not stored yet
 * @param unit the unit's number; null for all
 * @param day the day
 * @param hours when it is open then, such as {@code 07:30-11:30 13:30-16:00}; empty when it is closed
 * @param reason why, as citizens read it; may be empty
 * @param reasonEn the same in English; may be empty
 */
public record DirectoryDay(long id, @Nullable Long unit, LocalDate day, String hours, String reason, String reasonEn) {}
