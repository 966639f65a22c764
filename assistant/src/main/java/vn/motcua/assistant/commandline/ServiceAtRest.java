package vn.motcua.assistant.commandline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;

/** The service with nothing running in it: no web face, no workers, no polling of channels; its parts are made as they are asked for. */
public final class ServiceAtRest {

    private ServiceAtRest() {}

    /**
     * To be run with the service's settings.
     *
     * @param application the class whose Spring context is the service
     */
    public static SpringApplication of(Class<?> application) {
        ApplicationContextInitializer<ConfigurableApplicationContext> resting = context -> context.getBeanFactory()
                .registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new Resting());
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(resting)
                .properties("motcua.at-rest=true")
                .build();
    }

    /** Starts nothing, and therefore has nothing to stop. */
    private static final class Resting implements LifecycleProcessor {

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
