package vn.motcua.connector.zalo;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an error of Zalo's means and what follows from it, after the table of errors of the Official Account API (docs.zaloplatforms.com,
 * "Mã lỗi", as of October 2026), and after that of template messages for numbers that the first lacks.
 *
 * @param code the member {@code error} of an answer, below 0
 * @param meaning what it means, a sentence
 * @param mend what staff or the operator can do, a sentence; empty when nothing
 * @param handling what follows for a message
 */
public record ZaloError(int code, String meaning, String mend, Handling handling) {

    /** What follows for a message that was answered with an error. */
    public enum Handling {
        /** Nothing can be sent for a short time. */
        BUSY,
        /** The same message may be tried again later. */
        RETRY,
        /** What was uploaded is gone: upload it again and send once more. */
        UPLOAD_AGAIN,
        /** The token is no longer good: refresh it once and send once more. */
        REFRESH,
        /** This kind of message may be sent in the day only. */
        WAIT_FOR_MORNING,
        /** Not before the person writes again. */
        HOLD,
        /** The person cannot be written to. */
        UNREACHABLE,
        /** This message never. */
        REFUSE,
        /** Nothing before somebody mends a setting. */
        STOP
    }

    private static final String DEVELOPER_SITE = "on developers.zalo.me";
    private static final String WRITES_AGAIN = "It can go once the citizen writes again.";
    private static final String OUR_FAULT = "This is a fault of this software; please report it.";

    private static final Map<Integer, ZaloError> DOCUMENTED = table(
            busy(-32, "The app or the Official Account has made too many calls."),
            row(-100, "What was uploaded has expired.", "", Handling.UPLOAD_AGAIN),
            row(-200, "Zalo failed to send the message.", "", Handling.RETRY),
            refuse(-201, "A part of the message or the citizen's id is invalid.", ""),
            stop(-204, "The Official Account is disabled.", "Ask Zalo why, on oa.zalo.me."),
            stop(-205, "The Official Account does not exist.", "Check the Official Account's id in the settings."),
            stop(-209, "The app is not activated.", "Activate the app " + DEVELOPER_SITE + "."),
            refuse(-210, "A part of the message exceeds its limit.", ""),
            hold(
                    -211,
                    "The Official Account's quota of messages is used up.",
                    "Top it up on oa.zalo.me, or wait until the citizen writes again."),
            stop(-212, "The app has not registered the Official Account API.", "Register it " + DEVELOPER_SITE + "."),
            unreachable(-213, "The citizen does not follow the Official Account.", WRITES_AGAIN),
            row(-214, "Zalo is still working on an article.", "", Handling.RETRY),
            row(-216, "The access token is invalid.", "", Handling.REFRESH),
            refuse(-217, "The citizen has blocked invitations of the Official Account.", ""),
            hold(-218, "The citizen has received as many messages as Zalo allows.", WRITES_AGAIN),
            stop(-219, "The app was removed or disabled.", "Enable it " + DEVELOPER_SITE + "."),
            row(-220, "The access token has expired or was withdrawn.", "", Handling.REFRESH),
            stop(-221, "The Official Account is not verified.", "Have it verified on oa.zalo.me."),
            stop(
                    -223,
                    "The Official Account has not granted the app this right.",
                    "Renew the consent on the console's page for Zalo."),
            stop(
                    -224,
                    "The Official Account's package does not include the API.",
                    "Upgrade the package on oa.zalo.me."),
            unreachable(-227, "The citizen's account is banned or was not used for more than 45 days.", ""),
            hold(-230, "The citizen's last message is more than 7 days old.", WRITES_AGAIN),
            hold(-232, "The citizen has never written, or too long ago.", WRITES_AGAIN),
            refuse(-233, "Zalo does not support this kind of message.", OUR_FAULT),
            row(-234, "Zalo does not allow this message between 22:00 and 06:00.", "", Handling.WAIT_FOR_MORNING),
            stop(
                    -235,
                    "This type of Official Account cannot use the API.",
                    "Use an account of an authority or a business."),
            refuse(-237, "The group is disabled.", ""),
            refuse(-238, "A paid message was used already.", ""),
            refuse(-240, "Zalo has shut down this way of sending.", OUR_FAULT),
            refuse(-241, "A paid message is invalid.", ""),
            stop(
                    -242,
                    "The proof of the app's secret key is missing or wrong.",
                    "Check the app's secret key, and whether the setting for appsecret_proof is switched on."),
            refuse(-244, "The citizen does not want messages of this kind.", ""),
            refuse(-248, "The content violates Zalo's standards.", "Review what was to be said."),
            refuse(-249, "This template cannot be sent to a citizen's id.", ""),
            stop(-320, "The app is not linked to a Zalo Cloud Account.", "Link one on account.zalo.cloud."),
            stop(-321, "The Zalo Cloud Account is out of money.", "Top it up on account.zalo.cloud."),
            refuse(-403, "The Official Account is not in the group.", ""),
            refuse(-1340, "The form is invalid.", ""),
            refuse(-1341, "The form is invalid.", ""),
            stop(
                    -14002,
                    "The app id is wrong or the app is not active.",
                    "Check the app id in the settings and the app " + DEVELOPER_SITE + "."),
            stop(
                    -14003,
                    "The callback address is not the one that is set for the app.",
                    "Set it " + DEVELOPER_SITE + " exactly as the console's page for Zalo shows it."),
            stop(
                    -14014,
                    "The refresh token is invalid: used before, expired or withdrawn.",
                    "Renew the consent on the console's page for Zalo."));

    /** Of template messages; Zalo has begun to join the two products, so their errors may be met. */
    private static final Map<Integer, ZaloError> OF_TEMPLATES = table(
            refuse(-108, "The telephone number is invalid.", ""),
            refuse(-109, "The template's id is invalid.", ""),
            refuse(-111, "The template's data is empty.", ""),
            refuse(-112, "The template's data is wrong.", ""),
            refuse(-114, "The citizen cannot receive the message.", ""),
            refuse(-115, "The quota or the balance is used up.", "Top it up on account.zalo.cloud."),
            refuse(-117, "The account or the app has no right to this template.", ""),
            refuse(-118, "The Zalo account does not exist or is inactive.", ""),
            refuse(-119, "The account cannot receive template messages.", ""),
            refuse(-124, "The access token is invalid.", ""),
            refuse(-125, "The Official Account's id is invalid.", ""),
            refuse(-126, "The quota for development is used up.", ""),
            refuse(-127, "A template under test goes to administrators only.", ""),
            refuse(-131, "The template is not approved.", ""),
            refuse(-132, "A parameter is invalid.", ""),
            refuse(-133, "Zalo does not allow this message at night.", ""),
            refuse(-135, "The Official Account may not send template messages.", ""),
            refuse(-136, "No Zalo Cloud Account is linked.", "Link one on account.zalo.cloud."),
            refuse(-137, "The payment by the Zalo Cloud Account failed.", "Check account.zalo.cloud."),
            refuse(-139, "The citizen does not want messages of this kind.", ""),
            refuse(-140, "The citizen does not want messages of this kind.", ""),
            refuse(-141, "The citizen does not want messages of this Official Account.", ""),
            refuse(-144, "The Official Account has reached its limit of the day.", ""),
            refuse(-146, "The template is disabled because of its quality.", ""),
            refuse(-147, "The template has reached its limit of the day.", ""),
            refuse(-1121, "The template's data is incomplete.", ""),
            refuse(-1122, "The template's data is too long.", ""),
            refuse(-1124, "The template's data has a wrong format.", ""),
            refuse(-1241, "The proof of the app's secret key is wrong.", ""));

    /** What a number means. Numbers that are nowhere documented are never tried again. */
    public static ZaloError of(int code) {
        return Optional.ofNullable(DOCUMENTED.get(code))
                .or(() -> Optional.ofNullable(OF_TEMPLATES.get(code)))
                .orElseGet(() -> refuse(code, "Zalo's documentation does not list this error.", ""));
    }

    /** Number, meaning and remedy in one line, for staff. */
    public String explained() {
        return meaning + " (Zalo's error " + code + ")" + (mend.isEmpty() ? "" : " " + mend);
    }

    private static Map<Integer, ZaloError> table(ZaloError... rows) {
        return Stream.of(rows).collect(Collectors.toUnmodifiableMap(ZaloError::code, Function.identity()));
    }

    private static ZaloError row(int code, String meaning, String mend, Handling handling) {
        return new ZaloError(code, meaning, mend, handling);
    }

    private static ZaloError busy(int code, String meaning) {
        return row(code, meaning, "", Handling.BUSY);
    }

    private static ZaloError hold(int code, String meaning, String mend) {
        return row(code, meaning, mend, Handling.HOLD);
    }

    private static ZaloError unreachable(int code, String meaning, String mend) {
        return row(code, meaning, mend, Handling.UNREACHABLE);
    }

    private static ZaloError refuse(int code, String meaning, String mend) {
        return row(code, meaning, mend, Handling.REFUSE);
    }

    private static ZaloError stop(int code, String meaning, String mend) {
        return row(code, meaning, mend, Handling.STOP);
    }
}
