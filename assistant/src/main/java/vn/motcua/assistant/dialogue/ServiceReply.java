package vn.motcua.assistant.dialogue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Reply;

/**
 * What a service replies.
 *
 * @param reply what is said
 * @param form what it keeps of a form that is open now, in its own words; empty when none is
 * @param acts what shall happen, each in its own words; carried out in the transaction of the turn
 * @param strength how plainly the service was meant
 * @param commune the code of the commune that is remembered from now on, empty to forget it; null to leave it as it is
 * @param apart whether the form is another one than that of the service which was open, and that one waits until it has ended
 */
public record ServiceReply(
        Reply reply,
        String form,
        List<String> acts,
        Strength strength,
        @Nullable String commune,
        boolean apart) {

    /** How plainly a service was meant by what was said to none of its forms. */
    public enum Strength {
        /** Whatever else the words may mean: replied before a procedure is searched. */
        SURE,
        /** Only where no procedure is clearly meant. */
        LIKELY
    }

    /** Copies the list. */
    public ServiceReply {
        acts = List.copyOf(acts);
    }

    /** Says something, with no form open and nothing else to happen. */
    public static ServiceReply of(Reply reply) {
        return new ServiceReply(reply, "", List.of(), Strength.SURE, null, false);
    }

    /** The same with a form that is open now. */
    public ServiceReply keeping(String newForm) {
        return new ServiceReply(reply, newForm, acts, strength, commune, apart);
    }

    /** The same, and the form of the service that is open waits until this one has ended. */
    public ServiceReply withTheOpenOneWaiting() {
        return new ServiceReply(reply, form, acts, strength, commune, true);
    }

    /** The same with what shall happen. */
    public ServiceReply doing(String... newActs) {
        return new ServiceReply(reply, form, List.of(newActs), strength, commune, apart);
    }

    /** The same, where no procedure is clearly meant. */
    public ServiceReply unlessAProcedureIsMeant() {
        return new ServiceReply(reply, form, acts, Strength.LIKELY, commune, apart);
    }

    /** The same, and this commune is remembered, or none if empty. */
    public ServiceReply remembering(String newCommune) {
        return new ServiceReply(reply, form, acts, strength, newCommune, apart);
    }
}
