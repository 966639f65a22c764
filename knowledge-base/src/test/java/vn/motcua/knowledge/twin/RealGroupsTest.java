package vn.motcua.knowledge.twin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assertions.assertThat;

/** The twins of the national catalogue; how many groups there are, and what they would be asked for, is printed. */
class RealGroupsTest {

    private static final Path FILE = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"))
            .resolve("catalogue/procedures.jsonl.gz");

    @Test
    void areFoundByProgram() {
        Assumptions.assumeTrue(Files.exists(FILE), () -> "skipped: the national catalogue is not at " + FILE);
        Catalogue catalogue = CatalogueReader.readAll(List.of(FILE)).catalogue();
        long before = System.nanoTime();
        List<TwinGroup> groups = Twins.over(catalogue).groups();
        long millis = (System.nanoTime() - before) / 1_000_000;

        Map<Dimension, Integer> asked = new EnumMap<>(Dimension.class);
        int doubles = 0;
        int open = 0;
        for (TwinGroup group : groups) {
            TwinGroup single = group.withoutDoubles();
            doubles += group.procedures().size() - single.procedures().size();
            List<Split> splits = single.splits(procedure -> 1);
            if (!splits.isEmpty()) {
                asked.merge(splits.getFirst().dimension(), 1, Integer::sum);
            } else if (single.procedures().size() > 1) {
                open++;
            }
        }
        System.out.printf(
                "twins: %d groups of %d procedures in %d ms; first question %s; %d doubles; %d groups that nothing splits%n",
                groups.size(),
                groups.stream().mapToInt(group -> group.procedures().size()).sum(),
                millis,
                asked,
                doubles,
                open);

        assertThat(groups).hasSizeGreaterThan(400);
        assertThat(asked.keySet())
                .contains(Dimension.ACTION, Dimension.LEVEL, Dimension.PERSON, Dimension.FOREIGN, Dimension.SCHOOL);
    }
}
