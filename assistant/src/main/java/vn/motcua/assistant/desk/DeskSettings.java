package vn.motcua.assistant.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the desk; all may be left empty.
 *
 * @param place what it is called, where it is, at which counter, as citizens read it
 * @param phone how to call it, as citizens read it
 * @param hours when it is open, such as {@code T2-T6 07:30-11:30 13:30-17:00; T7 07:30-11:30}
 * @param daysOff a file with further announced days off, see docs/calendar.md
 */
@ConfigurationProperties("motcua.desk")
record DeskSettings(
        @DefaultValue("") String place,
        @DefaultValue("") String phone,
        @DefaultValue("") String hours,
        @DefaultValue("") String daysOff) {}
