package vn.motcua.assistant.database;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Gives Spring's data source the operator's database or the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    ServiceDatabase serviceDatabase(Environment environment) {
        DatabaseSettings settings = DatabaseSettings.of(
                environment.getProperty("motcua.data-dir"),
                environment.getProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
        if (settings.external().isPresent()) {
            return new ServiceDatabase(settings.external().get(), () -> {});
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.open(settings.dataDirectory());
        return new ServiceDatabase(embedded.address(), embedded::close);
    }

    /** Closed after everything that depends on it, the connection pool above all. */
    record ServiceDatabase(DatabaseAddress address, Runnable end) implements JdbcConnectionDetails, DisposableBean {

        @Override
        public String getJdbcUrl() {
            return address.url();
        }

        @Override
        public String getUsername() {
            return address.user();
        }

        @Override
        public String getPassword() {
            return address.password();
        }

        @Override
        public void destroy() {
            end.run();
        }
    }
}
