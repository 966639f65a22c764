package vn.motcua.assistant.citizenreport;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which reports are wanted.
 *
 * @param status empty for all that are open
 * @param everything whether those that are over are wanted too, where no status is given
 * @param category its code; empty for all
 * @param unit its number
 * @param assignee the number of an account
 * @param overdue only those whose day is over
 * @param words part of the code or the place; empty for all
 */
public record ReportFilter(
        Optional<Status> status,
        boolean everything,
        String category,
        OptionalLong unit,
        OptionalLong assignee,
        boolean overdue,
        String words) {}
