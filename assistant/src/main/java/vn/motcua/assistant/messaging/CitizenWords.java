package vn.motcua.assistant.messaging;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.LoggedMessage.Content.Written;
import vn.motcua.assistant.privacy.PersonalDataMask;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundMessage;

/**
 * What a citizen sent, as it is logged: personal data masked, a pressed choice by its words, and a choice also where the channel
 * gives it as text (Zalo's buttons) or as the parameter of a link.
 */
@Component
class CitizenWords {

    /** The longest value of a choice, see {@link vn.motcua.connector.Choice}. */
    private static final int LONGEST_CHOICE = 64;

    /** How many of the assistant's last messages are searched for what was certainly, or very likely, pressed. */
    private static final int OFFERS_OF_CHOICES = 200;

    /** The same for a single word, which most often is just that. */
    private static final int OFFERS_OF_WORDS = 20;

    private final MessageLog log;
    private final Connectors connectors;
    private final List<ChoiceLabels> labels;
    private final List<StartParameters> parameters;

    CitizenWords(MessageLog log, Connectors connectors, List<ChoiceLabels> labels, List<StartParameters> parameters) {
        this.log = log;
        this.connectors = connectors;
        this.labels = List.copyOf(labels);
        this.parameters = List.copyOf(parameters);
    }

    Written of(long conversation, InboundMessage message) {
        return switch (message.content()) {
            case InboundMessage.Content.Text text -> typed(conversation, message.channel(), Storable.text(text.text()));
            case InboundMessage.Content.Did did -> did(conversation, did.gesture(), Storable.text(did.text()));
            case InboundMessage.Content.Chosen chosen -> chosen(conversation, Storable.text(chosen.value()));
        };
    }

    private Written typed(long conversation, String channel, String text) {
        if (connectors.isPushed(channel) && mayBeChoice(text)) {
            Optional<String> label =
                    log.labelOf(conversation, text, text.indexOf(':') >= 0 ? OFFERS_OF_CHOICES : OFFERS_OF_WORDS);
            if (label.isPresent()) {
                return new Written(label.get(), text);
            }
        }
        return new Written(PersonalDataMask.mask(text), null);
    }

    private Written did(long conversation, Gesture gesture, String text) {
        if (gesture == Gesture.BEGIN && !text.isEmpty()) {
            Optional<String> choice = parameters.stream()
                    .flatMap(known -> known.choiceOf(text).stream())
                    .findFirst();
            if (choice.isPresent()) {
                return chosen(conversation, choice.get());
            }
        }
        return new Written(PersonalDataMask.mask(text), null, gesture);
    }

    private Written chosen(long conversation, String choice) {
        String value = PersonalDataMask.mask(choice);
        return new Written(
                log.labelOf(conversation, value, OFFERS_OF_CHOICES)
                        .or(() -> labels.stream()
                                .flatMap(known -> known.labelOf(value).stream())
                                .findFirst())
                        .orElse(value),
                value);
    }

    /** Values are single words or have a colon: most of what people write need not be looked for. */
    private static boolean mayBeChoice(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_CHOICE
                && (text.indexOf(':') >= 0 || text.chars().noneMatch(Character::isWhitespace));
    }
}
