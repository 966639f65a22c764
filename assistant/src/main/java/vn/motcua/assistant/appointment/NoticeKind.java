package vn.motcua.assistant.appointment;

import java.util.Locale;

/** What citizens are told by themselves. */
enum NoticeKind {
    REMINDER,
    MOVED,
    CALLED_OFF,
    CALLED,
    MISSED,
    VISIT_PLANNED,
    VISIT_DECLINED,
    VISIT_DONE,
    VISIT_NOT_MET;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static NoticeKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
