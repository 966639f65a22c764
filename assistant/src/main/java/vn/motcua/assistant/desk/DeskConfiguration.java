package vn.motcua.assistant.desk;

import java.nio.file.Path;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.vietqr.PaymentRequests;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.WorkingCalendar;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {

    @Bean
    Desk desk(DeskSettings settings, PaymentRequests payments) {
        return new Desk(
                settings.place(),
                settings.phone(),
                settings.hours().isEmpty() ? DeskHours.USUAL : hours(settings.hours()),
                !settings.hours().isEmpty(),
                settings.daysOff().isEmpty() ? WorkingCalendar.bundled() : calendar(settings.daysOff()),
                payments.procedures());
    }

    private static DeskHours hours(String setting) {
        try {
            return DeskHours.parse(setting);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("motcua.desk.hours: " + e.getMessage(), e);
        }
    }

    private static WorkingCalendar calendar(String file) {
        try {
            return WorkingCalendar.bundledAnd(Path.of(file));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("motcua.desk.days-off: " + e.getMessage(), e);
        }
    }
}
