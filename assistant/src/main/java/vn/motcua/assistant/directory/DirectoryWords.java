package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.MessageBundle;
import vn.motcua.knowledge.calendar.DateWords;
import vn.motcua.knowledge.calendar.DeskSession;

/** The directory's words for citizens in one language, from {@code messages_vi.properties} and {@code messages_en.properties}. */
final class DirectoryWords {

    private static final MessageBundle.OfLanguages<DirectoryWords> ALL =
            MessageBundle.beside(DirectoryWords.class, DirectoryWords::new);

    private final MessageBundle messages;
    private final DateWords dates;

    private DirectoryWords(MessageBundle messages) {
        this.messages = messages;
        this.dates = DateWords.of(messages.locale());
    }

    static DirectoryWords in(Language language) {
        return ALL.in(language);
    }

    /** A message with its {0}, {1}… filled in; for the page too. */
    public String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    boolean english() {
        return messages.language() == Language.EN;
    }

    DateWords dates() {
        return dates;
    }

    String name(Unit unit) {
        return unit.nameIn(english());
    }

    String kind(UnitKind kind) {
        return say("kind." + kind.word());
    }

    /** "hôm nay (thứ Hai, 23/11/2026)", "ngày mai (…)", else the day alone. */
    String day(LocalDate date, LocalDate today) {
        String day = dates.day(date);
        if (date.equals(today)) {
            return say("day.today", day);
        }
        return date.equals(today.plusDays(1)) ? say("day.tomorrow", day) : day;
    }

    /** "7h30–11h30 và 13h30–17h00". */
    String sessions(List<DeskSession> sessions) {
        return sessions.stream()
                .map(session -> dates.time(session.opens()) + "–" + dates.time(session.closes()))
                .collect(Collectors.joining(say("and")));
    }

    /** A sentence with a capital. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
