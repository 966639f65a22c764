package vn.motcua.assistant.catalogue;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.motcua.assistant.database.NoticeWatch;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Places;
import vn.motcua.assistant.embedding.HybridSearch;

/**
 * The catalogue in the service. Its settings are read one by one: the variable MOTCUA_CATALOGUE is itself a value where a bound
 * class would expect the group of {@code motcua.catalogue.*}.
 */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    CurrentKnowledge currentKnowledge(
            DataSource dataSource,
            Desk desk,
            ObjectProvider<Places> places,
            HybridSearch hybrid,
            Clock clock,
            Environment settings) {
        var releases = new CatalogueReleases(dataSource);
        ImportAtStart.run(
                new CatalogueImport(releases, clock),
                settings.getProperty("motcua.catalogue.paths", ""),
                settings.getProperty("motcua.catalogue.max-loss", Double.class, CatalogueImport.DEFAULT_MAX_LOSS));
        return new CurrentKnowledge(
                releases,
                settings.getProperty("motcua.operator", "Một Cửa"),
                desk,
                places.getIfAvailable(() -> Places.NONE),
                hybrid,
                clock);
    }

    @Bean
    NoticeWatch releaseWatch(DataSource dataSource, CurrentKnowledge knowledge, Environment settings) {
        Duration poll = settings.getProperty("motcua.catalogue.poll", Duration.class, Duration.ofSeconds(20));
        return new NoticeWatch(dataSource, CatalogueReleases.CHANNEL, poll, knowledge::refresh);
    }
}
