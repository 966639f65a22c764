package vn.motcua.assistant.embedding;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as Spring binds them. */
final class EmbeddingSettingsOf {

    private EmbeddingSettingsOf() {}

    static EmbeddingSettings provider(String provider, Map<String, String> others) {
        var settings = new HashMap<String, String>();
        settings.put("motcua.embedding.provider", provider);
        others.forEach((name, value) -> settings.put("motcua.embedding." + name, value));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("motcua.embedding", Bindable.of(EmbeddingSettings.class));
    }

    static EmbeddingSettings openAi(EmbeddingDouble provider, Map<String, String> others) {
        var settings = new HashMap<>(Map.of("address", provider.address() + "/v1", "model", "m"));
        settings.putAll(others);
        return provider("openai", settings);
    }
}
