package vn.motcua.assistant.link;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where citizens reach the service.
 *
 * @param publicUrl the address of the web chat as citizens type it, without a slash at the end; empty to take it from each request
 * @param telegram the Telegram bot
 * @param zalo the Zalo Official Account
 */
@ConfigurationProperties("motcua")
record LinkSettings(
        @DefaultValue("") String publicUrl,
        @DefaultValue Telegram telegram,
        @DefaultValue Zalo zalo) {

    private static final Pattern BOT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{4,31}");
    private static final Pattern OA_ID = Pattern.compile("\\d{6,25}");

    /**
     * Refuses what leads nowhere.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong with it
     */
    LinkSettings {
        publicUrl = publicUrl.isBlank() ? "" : address(publicUrl.strip());
    }

    /**
     * The Telegram bot.
     *
     * @param botName its user name, with or without @; empty when there is none
     */
    record Telegram(@DefaultValue("") String botName) {
        Telegram {
            botName = botName.strip().replaceFirst("^@", "");
            if (!botName.isEmpty() && !BOT_NAME.matcher(botName).matches()) {
                throw wrong("motcua.telegram.bot-name", "must be a bot's user name such as motcua_bot");
            }
        }
    }

    /**
     * The Zalo Official Account.
     *
     * @param oaId its number; empty when there is none
     */
    record Zalo(@DefaultValue("") String oaId) {
        Zalo {
            oaId = oaId.strip();
            if (!oaId.isEmpty() && !OA_ID.matcher(oaId).matches()) {
                throw wrong("motcua.zalo.oa-id", "must be the number of an Official Account");
            }
        }
    }

    private static String address(String url) {
        try {
            URI address = URI.create(url);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && address.getQuery() == null && address.getFragment() == null) {
                return url.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException malformed) {
            throw wrong("motcua.public-url", "is no address");
        }
        throw wrong("motcua.public-url", "must be an address such as https://tro-ly.example.gov.vn");
    }

    private static IllegalArgumentException wrong(String setting, String what) {
        String variable = setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new IllegalArgumentException(setting + " (" + variable + ") " + what);
    }
}
