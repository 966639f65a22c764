package vn.motcua.assistant.doctor;

import java.util.Locale;
import java.util.Objects;
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
        return messages.getMessage(finding.key(), details(finding, language), language);
    }

    /** What to do; empty when there is nothing to do. */
    public Optional<String> mend(Finding finding, Locale language) {
        return Optional.ofNullable(
                messages.getMessage(finding.key() + ".mend", details(finding, language), null, language));
    }

    /** A detail that is the key of a message is told in its words. */
    private Object[] details(Finding finding, Locale language) {
        return finding.details().stream()
                .map(detail -> Objects.requireNonNullElse(messages.getMessage(detail, null, null, language), detail))
                .toArray();
    }
}
