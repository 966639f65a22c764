package vn.motcua.knowledge.place;

import java.util.List;

/**
 * A commune, ward or township as it was on 30 June 2025; or an island district that had none and became a special zone.
 *
 * @param province the province it belonged to then
 * @param now the communes of today it lies in; one, or more where it was divided
 */
public record OldCommune(UnitName name, UnitName district, UnitName province, List<Commune> now) {

    /**
     * @throws IllegalArgumentException when it lies nowhere
     */
    public OldCommune {
        now = List.copyOf(now);
        if (now.isEmpty()) {
            throw new IllegalArgumentException(name.written() + " lies in none of today's communes");
        }
    }

    /** Whether it was divided among several of today's communes. */
    public boolean divided() {
        return now.size() > 1;
    }

    /** With district and province, as it is written within a sentence: "xã Hoa Sơn, huyện Anh Sơn, tỉnh Nghệ An". */
    public String written() {
        return name.equals(district)
                ? name.written() + ", " + province.written()
                : name.written() + ", " + district.written() + ", " + province.written();
    }
}
