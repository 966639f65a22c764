package vn.motcua.assistant.handout;

import java.time.LocalDate;
import java.util.Locale;

import org.springframework.context.MessageSource;
import vn.motcua.assistant.handout.Handout.Payment;
import vn.motcua.knowledge.calendar.DateWords;

/** What stands around the facts of a handout, in the handout's language, which need not be that of other pages. */
final class HandoutWords {

    private final MessageSource messages;
    private final Locale language;
    private final String operator;
    private final LocalDate today;

    HandoutWords(MessageSource messages, Locale language, String operator, LocalDate today) {
        this.messages = messages;
        this.language = language;
        this.operator = operator;
        this.today = today;
    }

    public String operator() {
        return operator;
    }

    /** A sentence or label by its key after {@code handout.}. */
    public String say(String key, Object... arguments) {
        return messages.getMessage("handout." + key, arguments, language);
    }

    /** When it was made. */
    public String made() {
        return say("made", DateWords.of(language).date(today));
    }

    /** Whom a transfer goes to. */
    public String payee(Payment payment) {
        var to = payment.request().beneficiary();
        return to.bank().shortName() + " · " + to.account() + " · " + to.name();
    }

    /** What to transfer. */
    public String amount(Payment payment) {
        return say("payment", payment.request().amount());
    }

    /** What stands in the transfer. */
    public String purpose(Payment payment) {
        return say("payment.purpose", payment.request().purpose());
    }
}
