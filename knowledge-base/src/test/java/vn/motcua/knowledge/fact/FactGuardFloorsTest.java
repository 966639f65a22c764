package vn.motcua.knowledge.fact;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.reading.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;

/** The floors of the fact guard on a sample of the national catalogue; {@link FactGuardMeasurement} measures all of it. */
class FactGuardFloorsTest {

    private static final int EVERY = 80;
    private static final long SEED = 20_261_122;
    private static final double PARAPHRASES = 0.97;
    private static final double CORRUPTIONS = 0.995;

    @Test
    void trueParaphrasesPassAndCorruptionsAreCaught() {
        Path file = ReferenceData.path("catalogue/procedures.jsonl.gz");
        List<Procedure> procedures =
                CatalogueReader.readAll(List.of(file)).catalogue().procedures();

        FactGuardMeasurement measurement = FactGuardMeasurement.of(procedures, EVERY, SEED);

        assertThat(measurement.paraphrasesPassed()).as(measurement.table()).isGreaterThanOrEqualTo(PARAPHRASES);
        assertThat(measurement.corruptionsCaught()).as(measurement.table()).isGreaterThanOrEqualTo(CORRUPTIONS);
    }
}
