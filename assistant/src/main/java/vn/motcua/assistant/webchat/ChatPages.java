package vn.motcua.assistant.webchat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.assistant.link.SubjectId;
import vn.motcua.assistant.link.Subjects;
import vn.motcua.assistant.webchat.ChatPage.Beginning;
import vn.motcua.assistant.webchat.ChatPage.Example;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** Makes the page's model from what its address asks for. */
@Component
class ChatPages {

    private static final List<String> OPENINGS = List.of("documents", "fee", "time", "where");

    private final MessageSource messages;
    private final PageTexts texts;
    private final PageAssets assets;
    private final Subjects subjects;
    private final String operator;
    private final String colour;

    ChatPages(
            MessageSource messages,
            PageTexts texts,
            PageAssets assets,
            Subjects subjects,
            @Value("${motcua.operator:Một Cửa}") String operator,
            @Value("${motcua.colour:}") String colour) {
        this.messages = messages;
        this.texts = texts;
        this.assets = assets;
        this.subjects = subjects;
        this.operator = operator;
        this.colour = colour;
    }

    /**
     * The page for an address.
     *
     * @param path the page's own path
     * @param asked what the address asks for; anything malformed is as if it were not there
     */
    ChatPage page(String path, Locale locale, Asked asked) {
        String language = locale.getLanguage();
        String code = asked.procedure() != null && ProcedureCode.isCode(asked.procedure()) ? asked.procedure() : null;
        return new ChatPage(
                language,
                operator,
                asked.embedded(),
                chosenColour(asked.colour()),
                assets.path(),
                assets.modules(),
                texts.json(locale, "chat."),
                UUID.randomUUID().toString(),
                otherLanguage(path, language, asked, code),
                code,
                beginning(asked, locale),
                code == null ? examples(locale) : openings(code, locale));
    }

    private @Nullable Beginning beginning(Asked asked, Locale locale) {
        return Optional.ofNullable(asked.start())
                .flatMap(SubjectId::read)
                .map(id -> new Beginning(subjects.startLabel(id, locale), id.choice()))
                .orElse(null);
    }

    private @Nullable String chosenColour(@Nullable String asked) {
        return Stream.of(asked == null ? "" : "#" + asked.replaceFirst("^#", ""), colour)
                .filter(value -> value.matches("#[0-9a-fA-F]{6}"))
                .findFirst()
                .orElse(null);
    }

    private List<Example> examples(Locale locale) {
        return Stream.of("1", "2", "3", "4")
                .map(number -> say("page.example." + number, locale))
                .map(question -> new Example(question, question))
                .toList();
    }

    private List<Example> openings(String code, Locale locale) {
        return OPENINGS.stream()
                .map(field -> new Example(
                        say("page.opening." + field, locale), say("page.opening." + field + ".question", locale, code)))
                .toList();
    }

    private static String otherLanguage(String path, String language, Asked asked, @Nullable String code) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("lang", language.equals("vi") ? "en" : "vi");
        if (asked.embedded()) {
            address.queryParam("embed", "1");
        }
        if (asked.colour() != null && asked.colour().matches("#?[0-9a-fA-F]{6}")) {
            address.queryParam("color", asked.colour().replaceFirst("^#", ""));
        }
        if (code != null) {
            address.queryParam("procedure", code);
        }
        return address.build().toUriString();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /**
     * What an address asks for.
     *
     * @param embedded whether the page stands in another site's frame
     * @param colour six hexadecimal digits, with or without #; null when not given
     * @param procedure the code of a procedure to ask about; null when not given
     * @param start the subject to begin with at once, as {@link SubjectId} writes it; null when not given
     */
    record Asked(
            boolean embedded,
            @Nullable String colour,
            @Nullable String procedure,
            @Nullable String start) {}
}
