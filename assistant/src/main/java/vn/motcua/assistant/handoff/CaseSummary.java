package vn.motcua.assistant.handoff;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.Desk;

/** A case in one paragraph. */
@Component
class CaseSummary {

    private static final int LONGEST_QUOTE = 160;
    private static final int MOST_PAPERS = 4;

    private final JdbcClient jdbc;
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    CaseSummary(JdbcClient jdbc) {
        this.jdbc = jdbc;
        messages.setBasename("messages/handoff");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /** @param hidden the number of the first message that must not be quoted, see {@link CaseList#hiddenFrom} */
    String of(Case shown, long hidden, Locale locale) {
        Briefing known = shown.briefing();
        var sentences = new ArrayList<String>();
        sentences.add(say(locale, "reason." + shown.reason().word(), say(locale, "channel." + shown.channel())));
        if (!known.procedure().isEmpty()) {
            sentences.add(say(locale, "procedure", known.procedureName(), known.procedure()));
        }
        if (!known.step().isEmpty()) {
            sentences.add(say(locale, "step", known.step()));
        }
        if (!known.ready().isEmpty() || !known.missing().isEmpty()) {
            int all = known.ready().size() + known.missing().size();
            sentences.add(
                    known.missing().isEmpty()
                            ? say(locale, "papers.all", all)
                            : say(locale, "papers.missing", known.ready().size(), all, some(known.missing())));
        }
        if (!known.asked().isEmpty()) {
            sentences.add(say(locale, "asked", known.asked()));
        }
        lastWords(shown.conversation(), hidden)
                .ifPresent(words -> sentences.add(say(locale, "words", CaseWords.shortened(words, LONGEST_QUOTE))));
        sentences.add(say(locale, "since", time(shown.openedAt(), locale)));
        // A step may be a question.
        return String.join(" ", sentences).replace("?.", "?");
    }

    private String say(Locale locale, String key, Object... values) {
        String text = messages.getMessage("handoff." + key, values, "", locale);
        return text == null ? "" : text;
    }

    private Optional<String> lastWords(long conversation, long hidden) {
        return jdbc.sql("""
                select content ->> 'text' from message where conversation_id = ? and sequence < ? and sender = 'citizen'
                and content ->> 'text' <> '' order by sequence desc limit 1""").params(conversation, hidden).query(String.class).optional();
    }

    private static String some(List<String> papers) {
        String named = String.join("; ", papers.subList(0, Math.min(MOST_PAPERS, papers.size())));
        return papers.size() > MOST_PAPERS ? named + "; …" : named;
    }

    private static String time(Instant at, Locale locale) {
        String pattern = locale.getLanguage().equals("en") ? "d MMM, HH:mm" : "HH:mm 'ngày' dd/MM";
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(Desk.ZONE));
    }
}
