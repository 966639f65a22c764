package vn.motcua.knowledge.place;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A district of before the reform, or a province of today or of then.
 *
 * @param district its name; null for a province
 * @param province the province's name, for a district the one it belonged to
 * @param communes today's communes that lie in it, whole or in part
 */
public record Area(@Nullable UnitName district, UnitName province, List<Commune> communes) {
    public Area {
        communes = List.copyOf(communes);
    }

    /** As it is written within a sentence: "huyện Anh Sơn, tỉnh Nghệ An". */
    public String written() {
        return district == null ? province.written() : district.written() + ", " + province.written();
    }
}
