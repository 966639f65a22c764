package vn.motcua.knowledge.fact;

/**
 * Something in a text that must stand in the record.
 *
 * @param kind what it is
 * @param value its value in one spelling
 * @param noun what is counted, for {@link Kind#NUMBER}; else empty
 * @param bound how it is bounded
 * @param since whether the text says from when a period runs ("kể từ ngày nhận đủ hồ sơ")
 * @param start index of its first word
 * @param end index behind its last word
 */
record Fact(Kind kind, String value, String noun, Bound bound, boolean since, int start, int end) {

    /** What a fact is. */
    enum Kind {
        AMOUNT(Reason.AMOUNT),
        PERIOD(Reason.PERIOD),
        DATE(Reason.DATE),
        NUMBER(Reason.NUMBER),
        CODE(Reason.CODE),
        LAW(Reason.LEGAL_REFERENCE),
        ARTICLE(Reason.LEGAL_REFERENCE),
        AUTHORITY(Reason.AUTHORITY),
        LINK(Reason.LINK),
        PHONE(Reason.PHONE);

        private final Reason reason;

        Kind(Reason reason) {
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** How a value is bounded by the words beside it. */
    enum Bound {
        NONE,
        /** "không quá", "tối đa", "trong". */
        AT_MOST,
        /** "dưới". */
        LESS,
        /** "ít nhất", "từ … trở lên", "đủ". */
        AT_LEAST,
        /** "trên", "quá". */
        MORE,
        /** "trước". */
        BEFORE,
        /** "sau". */
        AFTER,
        /** "từ ngày", "kể từ". */
        FROM,
        /** "đến ngày", "đến hết". */
        UNTIL
    }

    static Fact of(Kind kind, String value, int start, int end) {
        return new Fact(kind, value, "", Bound.NONE, false, start, end);
    }

    Fact bounded(Bound by, boolean runsSince) {
        return new Fact(kind, value, noun, by, runsSince, start, end);
    }
}
