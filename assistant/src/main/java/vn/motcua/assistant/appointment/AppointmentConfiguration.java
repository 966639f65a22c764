package vn.motcua.assistant.appointment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AppointmentSettings.class, HomeHelpSettings.class})
class AppointmentConfiguration {}
