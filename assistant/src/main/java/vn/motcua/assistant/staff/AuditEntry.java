package vn.motcua.assistant.staff;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A row of the audit.
 *
 * @param id its number; later rows have greater ones
 * @param at when
 * @param account the account's name, or what stands for nobody
 * @param act what was done or read, as {@link Act#word()}
 * @param conversation the citizen's conversation, if it was about one
 * @param object what else it was about, such as an account's name; may be empty
 * @param address from where; may be empty
 */
public record AuditEntry(
        long id, Instant at, String account, String act, OptionalLong conversation, String object, String address) {}
