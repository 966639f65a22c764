package vn.motcua.knowledge.place;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlaceTableTest {

    @Test
    void hasEveryProvinceAndCommuneOfTodayAndWhereEachCameFrom() {
        assertThat(Places.TABLE.provinces()).hasSize(34);
        assertThat(Places.TABLE.communes())
                .hasSize(3_321)
                .allSatisfy(commune -> assertThat(Places.TABLE.sourcesOf(commune))
                        .as("%s", commune)
                        .isNotEmpty());
        assertThat(Places.TABLE.oldCommunes()).hasSize(10_043);
        assertThat(Places.TABLE.oldCommunes().stream().filter(OldCommune::divided))
                .hasSize(298);
    }

    @Test
    void tellsWhatACommuneWasMadeOf() {
        Commune commune = Places.TABLE
                .commune("17413")
                .orElseGet(() -> Places.TABLE.communes().stream()
                        .filter(one -> one.written().equals("xã Vĩnh Tường, tỉnh Nghệ An"))
                        .findFirst()
                        .orElseThrow());

        assertThat(Places.TABLE.sourcesOf(commune))
                .extracting(OldCommune::written)
                .contains("xã Hoa Sơn, huyện Anh Sơn, tỉnh Nghệ An");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> PlaceTable.of(List.of("C\t00001\txã Không Tỉnh")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Không Tỉnh");
        assertThatThrownBy(() -> PlaceTable.of(List.of(
                        "P\t01\tTỉnh Một", "C\t00001\txã Hai", "O\tTỉnh Một", "D\tHuyện Ba", "W\tXã Bốn\t99999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99999");
    }
}
