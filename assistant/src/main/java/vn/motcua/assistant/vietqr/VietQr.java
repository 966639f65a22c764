package vn.motcua.assistant.vietqr;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import vn.motcua.knowledge.text.Letters;

/**
 * A request for a transfer to an account, as banking apps read it from a QR code: EMVCo "QR Code Specification for Payment Systems,
 * Merchant-Presented Mode" 1.1 with the account information of NAPAS 247 ("VietQR" format description 1.0, service QRIBFTTA).
 *
 * @param bank the account's bank
 * @param account the account number, 6 to 19 letters and digits
 * @param amount whole đồng, 1 or more; empty when the payer decides
 * @param purpose what stands in the transfer, at most 25 characters of ASCII; empty for none. Vietnamese letters lose their marks here
 */
public record VietQr(Bank bank, String account, OptionalLong amount, String purpose) {

    /** The longest purpose, in characters. */
    public static final int LONGEST_PURPOSE = 25;

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9]{6,19}");
    private static final Pattern PURPOSE = Pattern.compile("[ -~]*");
    /** EMVCo allows 13 characters in field 54. */
    private static final long LARGEST_AMOUNT = 9_999_999_999_999L;

    private static final String VERSION = "00";
    private static final String POINT_OF_INITIATION = "01";
    private static final String NAPAS_ACCOUNT = "38";
    private static final String CURRENCY = "53";
    private static final String AMOUNT = "54";
    private static final String COUNTRY = "58";
    private static final String ADDITIONAL_DATA = "62";
    private static final String CHECKSUM = "63";

    private static final String NAPAS = "A000000727";
    private static final String TRANSFER_TO_ACCOUNT = "QRIBFTTA";
    private static final String DONG = "704";

    /**
     * Takes the marks off the purpose and refuses what no bank would take.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public VietQr {
        purpose = withoutMarks(purpose);
        if (!isAccount(account)) {
            throw new IllegalArgumentException("an account number has 6 to 19 letters and digits, but this is not one");
        }
        if (amount.isPresent() && (amount.getAsLong() < 1 || amount.getAsLong() > LARGEST_AMOUNT)) {
            throw new IllegalArgumentException(
                    "an amount is 1 to " + LARGEST_AMOUNT + " đồng, but is " + amount.getAsLong());
        }
        if (purpose.length() > LONGEST_PURPOSE || !PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException(
                    "a purpose has at most " + LONGEST_PURPOSE + " characters of ASCII, but is '" + purpose + "'");
        }
    }

    /** Whether it has the form of an account number. */
    static boolean isAccount(String account) {
        return ACCOUNT.matcher(account).matches();
    }

    /** The text to put into the QR code. */
    public String payload() {
        String beneficiary = field("00", bank.bin()) + field("01", account);
        String transfer = field("00", NAPAS) + field("01", beneficiary) + field("02", TRANSFER_TO_ACCOUNT);
        String body = field(VERSION, "01")
                + field(POINT_OF_INITIATION, amount.isPresent() ? "12" : "11")
                + field(NAPAS_ACCOUNT, transfer)
                + field(CURRENCY, DONG)
                + (amount.isPresent() ? field(AMOUNT, Long.toString(amount.getAsLong())) : "")
                + field(COUNTRY, "VN")
                + (purpose.isEmpty() ? "" : field(ADDITIONAL_DATA, field("08", purpose)))
                // The checksum covers its own id and length.
                + CHECKSUM
                + "04";
        return body + "%04X".formatted(Crc16.of(body.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String field(String id, String value) {
        return "%s%02d%s".formatted(id, value.length(), value);
    }

    private static String withoutMarks(String text) {
        return Letters.fold(Normalizer.normalize(text, Normalizer.Form.NFC)).strip();
    }
}
