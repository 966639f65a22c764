package vn.motcua.assistant.announcement;

/**
 * A village, a hamlet or a residential group, as the operator's list has it.
 *
 * @param id its number
 * @param commune the commune, as citizens call it ("xã Vĩnh Tường")
 * @param communeCode the commune's official number; empty where the operator gave none
 * @param name its name ("Thôn 3")
 */
public record Village(long id, String commune, String communeCode, String name) {

    /** With the commune, as it stands alone. */
    public String fullName() {
        return name + ", " + commune;
    }
}
