package vn.motcua.knowledge.calendar;

/** The occasions on which the law gives a day off: Bộ luật Lao động 2019, điều 112, and Nghị quyết 28/2026/QH16, điều 2. */
enum Occasion {
    NEW_YEAR("Tết Dương lịch", "New Year's Day"),
    TET("Tết Nguyên đán", "Lunar New Year (Tết)"),
    HUNG_KINGS("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day"),
    VICTORY("Ngày Chiến thắng 30/4", "Reunification Day (30 April)"),
    LABOUR("Ngày Quốc tế lao động 1/5", "International Labour Day (1 May)"),
    NATIONAL("Quốc khánh", "National Day"),
    CULTURE("Ngày Văn hóa Việt Nam", "Vietnam Culture Day");

    private static final String LABOUR_CODE = "Bộ luật Lao động 2019, điều 111, 112";
    private static final String RESOLUTION = "Nghị quyết 28/2026/QH16, điều 2";

    private final String vietnamese;
    private final String english;

    Occasion(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }

    String law() {
        return this == CULTURE ? RESOLUTION : LABOUR_CODE;
    }

    /**
     * Whether a day that falls on the weekly rest day is made up on the next working day. Điều 111 khoản 3 says so of the days
     * in điều 112 khoản 1; Ngày Văn hóa Việt Nam is not among those.
     */
    boolean madeUp() {
        return this != CULTURE;
    }
}
