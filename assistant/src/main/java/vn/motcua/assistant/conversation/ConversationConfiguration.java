package vn.motcua.assistant.conversation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.assistant.dialogue.Dialogue;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TurnSettings.class)
class ConversationConfiguration {

    @Bean
    TurnFunction dialogue() {
        return new Dialogue()::next;
    }

    @Bean
    @ConditionalOnMissingBean
    HandOvers handOvers() {
        return new NoHandOvers();
    }
}
