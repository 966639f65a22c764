package vn.motcua.knowledge.place;

import java.util.List;

import vn.motcua.knowledge.text.Letters;

/** What an administrative unit is, or was until 1 July 2025. */
public enum UnitKind {
    /** Xã. */
    COMMUNE("xã", Tier.COMMUNE, "xa", "x", "commune"),
    /** Phường. */
    WARD("phường", Tier.COMMUNE, "phuong", "p", "f", "ph", "phg", "ward"),
    /** Thị trấn, until 2025. */
    TOWNSHIP("thị trấn", Tier.COMMUNE, "thitran", "tt", "ttr", "ttran", "thtran"),
    /** Đặc khu, since 2025. */
    SPECIAL_ZONE("đặc khu", Tier.COMMUNE, "dackhu", "dk"),
    /** Huyện, until 2025. */
    DISTRICT("huyện", Tier.DISTRICT, "huien", "h", "hu"),
    /** Quận, until 2025. */
    URBAN_DISTRICT("quận", Tier.DISTRICT, "quan", "q", "qu", "district"),
    /** Thị xã, until 2025. */
    TOWN("thị xã", Tier.DISTRICT, "thixa", "tx", "txa", "thxa"),
    /** Thành phố: of a province until 2025, or of a province's rank. */
    CITY("thành phố", Tier.CITY, "thanhpho", "tp", "tpho", "thpho", "citi"),
    /** Tỉnh. */
    PROVINCE("tỉnh", Tier.PROVINCE, "tinh", "t", "province"),
    /** What has no kind in its name, as the training ground that was counted as a commune. */
    NONE("", Tier.COMMUNE);

    /** Where a unit of this kind stands. */
    enum Tier {
        COMMUNE,
        DISTRICT,
        /** A district's rank or a province's. */
        CITY,
        PROVINCE
    }

    private final String word;
    private final Tier tier;
    private final List<String> typed;

    UnitKind(String word, Tier tier, String... typed) {
        this.word = word;
        this.tier = tier;
        this.typed = List.of(typed);
    }

    /** The word as it is written within a sentence: "xã"; empty for {@link #NONE}. */
    public String word() {
        return word;
    }

    Tier tier() {
        return tier;
    }

    /** How people type the word, as {@link NameKey}s, the whole word first, English too. */
    List<String> typed() {
        return typed;
    }

    /** Whether its word or a short form may be typed with these marks: all of them or none. */
    boolean isTyped(String marked) {
        return !Letters.isMarked(marked) || marked.equals(word.replace(" ", ""));
    }
}
