package vn.motcua.assistant.vietqr;

/**
 * A bank that NAPAS 247 reaches.
 *
 * @param bin the six digits by which NAPAS knows it
 * @param shortName what people call it
 * @param name its full name
 */
public record Bank(String bin, String shortName, String name) {

    /** Refuses a BIN that is none. */
    public Bank {
        if (!bin.matches("\\d{6}")) {
            throw new IllegalArgumentException("a BIN has six digits, but this is '" + bin + "'");
        }
    }
}
