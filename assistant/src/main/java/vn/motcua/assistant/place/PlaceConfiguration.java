package vn.motcua.assistant.place;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Places;
import vn.motcua.knowledge.place.AddressReader;
import vn.motcua.knowledge.place.PlaceTable;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaceSettings.class)
@ConditionalOnBooleanProperty(name = "motcua.place.enabled", matchIfMissing = true)
class PlaceConfiguration {

    @Bean
    PlaceTable placeTable() {
        return PlaceTable.bundled();
    }

    @Bean
    AddressReader addressReader(PlaceTable table) {
        return new AddressReader(table);
    }

    @Bean
    Places places(PlaceTable table, AddressReader reader) {
        return new LocalCommune(table, reader);
    }

    @Bean
    CitizenService placeService(PlaceTable table, AddressReader reader) {
        return new PlaceService(table, reader);
    }
}
