package vn.motcua.knowledge.place;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.place.PlaceContradiction.Kind;
import vn.motcua.knowledge.reading.ReferenceData;
import vn.motcua.knowledge.text.ResourceLines;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceFactsTest {

    private static final Province PROVINCE = new Province("40", UnitName.parse("Tỉnh Nghệ An"));
    private static final Province OTHER = new Province("42", UnitName.parse("Tỉnh Hà Tĩnh"));

    @Test
    void reportsWhatContradictsTheOfficialList() {
        var facts = new PlaceFacts(List.of(
                new Commune("00001", UnitName.parse("Phường Một"), PROVINCE),
                new Commune("00002", UnitName.parse("Xã Hai"), OTHER),
                new Commune("00003", UnitName.parse("Xã Ba"), OTHER)));
        facts.add(List.of(
                "Tỉnh Nghệ An\tHuyện A\tXã Cũ\tXã Một\tTỉnh Nghệ An",
                "Tỉnh Nghệ An\tHuyện A\tXã Cũ\tXã Hai\tTỉnh Hà Tĩnh",
                "Tỉnh Nghệ An\tHuyện A\tXã Cũ\tXã Hai\tTỉnh Hà Tĩnh",
                "Tỉnh Nghệ An\tHuyện A\tXã Khác\tXã Lạ\tTỉnh Nghệ An"));

        assertThat(facts.contradictions())
                .extracting(PlaceContradiction::kind)
                .containsExactlyInAnyOrder(
                        Kind.COUNT,
                        Kind.OTHER_KIND,
                        Kind.TWICE,
                        Kind.NOT_OFFICIAL,
                        Kind.TWO_PROVINCES,
                        Kind.WITHOUT_SOURCE);
        assertThat(facts.lines()).contains("W\txã Cũ\t00001,00002").noneMatch(line -> line.contains("Xã Khác"));
    }

    @Test
    void theBundledTableIsWhatTheFactsGiveAndOnlyTheWardsOf2026DifferFromTheTableOfChanges() throws IOException {
        PlaceFacts facts = ComputePlaces.facts(
                ReferenceData.path("places/units-2026-07-25.json"),
                ReferenceData.path("places/communes-old-to-new.tsv"));

        assertThat(facts.lines()).isEqualTo(ResourceLines.readCompressed(PlaceTable.class, "places.tsv.gz"));
        assertThat(facts.contradictions()).hasSize(10).allSatisfy(contradiction -> {
            assertThat(contradiction.kind()).isEqualTo(Kind.OTHER_KIND);
            assertThat(contradiction.subject()).endsWith("thành phố Đồng Nai");
        });
    }
}
