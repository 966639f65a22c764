package vn.motcua.assistant.dialogue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Gesture;
import vn.motcua.knowledge.question.Question;

/**
 * What a citizen said or did, as a service meets it.
 *
 * @param conversation the conversation's number; 0 where there is none
 * @param sequence the number of the message in the conversation's log; 0 where there is none
 * @param channel the channel's name; empty where there is none
 * @param text what was typed or came with the gesture, cleaned, personal data masked; empty for a pressed quick reply
 * @param whole all that was typed, of which the text may be only what is asked, without what it is asked for; what a citizen tells is kept whole
 * @param read the text as the search reads it: repaired, with the role of each word
 * @param gesture what was done instead of typing; null when it was typed or pressed
 * @param language of the reply
 * @param at when it was received: the only clock
 * @param commune the code of the commune that the citizen has agreed to have remembered; empty when none is
 * @param procedure the code of the procedure that is talked about; empty when none is
 * @param offering the service whose quick replies the last reply offered, so that it was talked about last; empty when none did
 * @param token something that nobody can guess, new for each message: the only chance; empty where nothing may be begun that needs one
 * @param knowledge the published snapshot
 */
public record ServiceRequest(
        long conversation,
        long sequence,
        String channel,
        String text,
        String whole,
        Question read,
        @Nullable Gesture gesture,
        Language language,
        Instant at,
        String commune,
        String procedure,
        String offering,
        String token,
        Knowledge knowledge) {}
