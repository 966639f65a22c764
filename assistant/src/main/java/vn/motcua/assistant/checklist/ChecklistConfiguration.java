package vn.motcua.assistant.checklist;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChecklistSettings.class)
class ChecklistConfiguration {}
