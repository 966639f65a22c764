package vn.motcua.assistant.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import vn.motcua.assistant.dialogue.Desk;

/** Moments as the database takes them, and days as citizens live them. */
final class Times {

    private Times() {}

    static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(Desk.ZONE).toLocalDate();
    }
}
