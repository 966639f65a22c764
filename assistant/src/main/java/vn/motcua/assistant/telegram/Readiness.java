package vn.motcua.assistant.telegram;

import java.util.List;
import java.util.Optional;

import vn.motcua.assistant.doctor.SettingFault;
import vn.motcua.connector.telegram.TelegramAccount;
import vn.motcua.connector.telegram.WebhookSecret;

/** Whether the channel can start with the settings that it has. */
sealed interface Readiness {

    /** The operator has set nothing of it, and means not to have it. */
    record Off() implements Readiness {}

    /**
     * It does not start; the rest of the service does.
     *
     * @param faults why, at least one
     */
    record Faulty(List<SettingFault> faults) implements Readiness {
        /** Copies the list. */
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * It starts.
     *
     * @param account the bot
     * @param receiving how it gets to know what citizens write
     * @param messagesPerSecond how many messages are sent in a second, over all conversations
     * @param deskGroup where officers work, if they do so in Telegram
     */
    record Ready(TelegramAccount account, Receiving receiving, int messagesPerSecond, Optional<DeskGroup> deskGroup)
            implements Readiness {}

    /**
     * The group in which officers work.
     *
     * @param chat its id, below 0
     * @param messagesPerMinute how many messages are sent there in a minute
     */
    record DeskGroup(long chat, int messagesPerMinute) {}

    /** How updates come in. */
    sealed interface Receiving {}

    /** Telegram calls {@code address} and proves itself by the secret. */
    record Webhook(String address, WebhookSecret secret) implements Receiving {}

    /** One node asks Telegram again and again. */
    record Polling() implements Receiving {}
}
