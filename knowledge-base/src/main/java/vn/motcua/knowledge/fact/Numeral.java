package vn.motcua.knowledge.fact;

import java.math.BigDecimal;

/**
 * A number as it stands in a text, in digits or in words.
 *
 * @param value its value
 * @param spelled whether any of it is in words
 * @param scaled whether it says thousands or millions in words: then it is money or a large count
 * @param unit a unit written in one piece with it ("đ" in "10.000đ"); empty when there is none
 * @param end index behind its last word
 */
record Numeral(BigDecimal value, boolean spelled, boolean scaled, String unit, int end) {

    /** The value in one spelling: "10000", "1.5". */
    String plain() {
        return plain(value);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
