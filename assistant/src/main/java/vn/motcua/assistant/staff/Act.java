package vn.motcua.assistant.staff;

import java.util.Locale;

/** What the audit has a row for. */
public enum Act {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGN_IN_LOCKED,
    SIGNED_OUT,
    SIGNED_OUT_ELSEWHERE,
    PASSWORD_CHANGED,
    PASSWORD_CHANGE_REFUSED,
    ACCOUNTS_READ,
    ACCOUNT_CREATED,
    ACCOUNT_ENABLED,
    ACCOUNT_DISABLED,
    ROLES_CHANGED,
    PASSWORD_RESET,
    AUDIT_READ,
    AUDIT_EXPORTED,
    ACCESS_DENIED,
    DELIVERIES_READ,
    REPLY_READ,
    REPLY_RETRIED,
    REPLY_DROPPED,
    CHANNELS_EXAMINED,
    CHANNEL_RESUMED,
    CONSENT_BEGUN,
    CONSENT_GIVEN,
    CONSENT_NOT_GIVEN,
    NOTIFICATIONS_SWITCHED_ON,
    NOTIFICATIONS_SWITCHED_OFF,
    TELEGRAM_CODE_MADE,
    TELEGRAM_BOUND,
    TELEGRAM_UNBOUND,
    CASE_SHOWN_IN_GROUP,
    CANNED_REPLY_CREATED,
    CANNED_REPLY_CHANGED,
    CANNED_REPLY_DELETED,
    CORRECTION_FILED,
    CORRECTIONS_READ,
    CORRECTION_DONE,
    CORRECTION_REJECTED,
    DESKS_READ,
    DESK_CREATED,
    DESK_CHANGED,
    DESK_DELETED,
    BOARD_READ,
    HISTORY_READ,
    HISTORY_EXPORTED,
    STATISTICS_READ,
    CASES_READ,
    CASE_READ,
    CASE_CLAIMED,
    CASE_TAKEN,
    CASE_ASSIGNED,
    CASE_TRANSFERRED,
    CASE_RETURNED,
    CASE_ANSWERED,
    CASE_NOTED,
    CASE_REVIEW,
    CASE_DRAFT_DROPPED,
    CASE_CLOSED;

    /** The word of the database and of message files: lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Act of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
