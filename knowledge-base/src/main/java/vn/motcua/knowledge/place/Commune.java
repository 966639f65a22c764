package vn.motcua.knowledge.place;

/**
 * One of today's 3,321 communes, wards and special zones.
 *
 * @param code its five digits in the official list
 */
public record Commune(String code, UnitName name, Province province) {

    /** With its province, as it is written within a sentence: "xã Vĩnh Tường, tỉnh Nghệ An". */
    public String written() {
        return name.written() + ", " + province.name().written();
    }
}
