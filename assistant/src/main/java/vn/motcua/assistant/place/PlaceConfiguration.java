package vn.motcua.assistant.place;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Places;
import vn.motcua.assistant.directory.NamedCommunes;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaceSettings.class)
@ConditionalOnBooleanProperty(name = "motcua.place.enabled", matchIfMissing = true)
class PlaceConfiguration {

    @Bean
    LoadedPlaces loadedPlaces() {
        return new LoadedPlaces();
    }

    @Bean
    Places places(LoadedPlaces places) {
        return new LocalCommune(places);
    }

    @Bean
    NamedCommunes namedCommunes(LoadedPlaces places) {
        return places::communesIn;
    }

    @Bean
    CitizenService placeService(LoadedPlaces places) {
        return new PlaceService(places);
    }
}
