package vn.motcua.assistant.languagemodel;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as Spring binds them. */
final class SettingsOf {

    private SettingsOf() {}

    static LanguageModelSettings provider(String provider, Map<String, String> others) {
        var settings = new HashMap<String, String>();
        settings.put("motcua.language-model.provider", provider);
        others.forEach((name, value) -> settings.put("motcua.language-model." + name, value));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("motcua.language-model", Bindable.of(LanguageModelSettings.class));
    }
}
