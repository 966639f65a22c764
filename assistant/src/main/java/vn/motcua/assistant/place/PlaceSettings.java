package vn.motcua.assistant.place;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether places are talked about.
 *
 * @param enabled on by default
 */
@ConfigurationProperties("motcua.place")
record PlaceSettings(@DefaultValue("true") boolean enabled) {}
