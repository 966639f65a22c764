package vn.motcua.assistant.directory;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.assistant.database.NoticeWatch;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    /** As the triggers of the tables have it. */
    private static final String CHANNEL = "motcua_directory";

    @Bean
    @ConditionalOnProperty(name = "motcua.directory.enabled", havingValue = "true", matchIfMissing = true)
    DirectoryService directoryService(CurrentDirectory directory, ObjectProvider<NamedCommunes> communes) {
        return new DirectoryService(directory::get, communes.getIfAvailable(() -> NamedCommunes.NONE));
    }

    @Bean
    NoticeWatch directoryWatch(DataSource dataSource, CurrentDirectory directory, DirectorySettings settings) {
        return new NoticeWatch(dataSource, CHANNEL, settings.poll(), directory::forget);
    }
}
