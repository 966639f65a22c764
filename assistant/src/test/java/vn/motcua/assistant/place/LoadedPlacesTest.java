package vn.motcua.assistant.place;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadedPlacesTest {

    private final LoadedPlaces places = new LoadedPlaces();

    @Test
    void anOldNameGivesTheCommuneOfToday() {
        assertThat(places.communesIn("số điện thoại công an xã Hoa Sơn, huyện Anh Sơn"))
                .singleElement()
                .satisfies(code -> assertThat(places.commune(code).orElseThrow().written())
                        .isEqualTo("xã Vĩnh Tường, tỉnh Nghệ An"));
    }

    @Test
    void aProvinceOrNoPlaceGivesNone() {
        assertThat(places.communesIn("tỉnh Nghệ An")).isEmpty();
        assertThat(places.communesIn("mấy giờ làm việc")).isEmpty();
    }
}
