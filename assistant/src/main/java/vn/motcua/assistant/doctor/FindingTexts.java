package vn.motcua.assistant.doctor;

import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings in words. */
@Component
public class FindingTexts {

    private final MessageSource messages;

    FindingTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** How it is. */
    public String what(Finding finding, Locale language) {
        return messages.getMessage(finding.key(), finding.details().toArray(), language);
    }

    /** What to do; empty when there is nothing to do. */
    public Optional<String> mend(Finding finding, Locale language) {
        return Optional.ofNullable(
                messages.getMessage(finding.key() + ".mend", finding.details().toArray(), null, language));
    }
}
