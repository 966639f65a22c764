package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.knowledge.place.AddressReading.Candidate;
import vn.motcua.knowledge.place.AddressReading.Found;
import vn.motcua.knowledge.place.AddressReading.Unclear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Old addresses of the table chosen at random, in five ways of writing. Right is the commune it became; for a divided one, or where several
 * old communes are written alike, the question that has all of its communes among its options.
 */
class OldAddressesTest {

    private static final int ADDRESSES = 500;
    private static final long[] SEEDS = {20250701, 1, 97};
    private static final double LEAST = 0.995;
    private static final double LEAST_WITH_A_TYPO = 0.985;

    static Stream<Arguments> writings() {
        return Stream.of(AddressWriting.values())
                .flatMap(writing -> Arrays.stream(SEEDS).mapToObj(seed -> Arguments.of(writing, seed)));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void leadToTodaysCommuneOrToTheQuestion(AddressWriting writing, long seed) {
        var random = new Random(seed);
        List<OldCommune> all = Places.TABLE.oldCommunes();
        var wrong = new ArrayList<String>();
        for (int i = 0; i < ADDRESSES; i++) {
            OldCommune place = all.get(random.nextInt(all.size()));
            String written = writing.of(place, random);
            AddressReading reading = Places.READER.read(written);
            if (!isRight(reading, place)) {
                wrong.add(written + " for " + place.written() + ": " + reading);
            }
        }

        double least = writing == AddressWriting.WITH_A_TYPO ? LEAST_WITH_A_TYPO : LEAST;
        assertThat(1 - (double) wrong.size() / ADDRESSES).as("%s", wrong).isGreaterThanOrEqualTo(least);
    }

    private static boolean isRight(AddressReading reading, OldCommune place) {
        return switch (reading) {
            case Found found -> place.now().equals(List.of(found.commune()));
            case Unclear unclear ->
                unclear.question().options().stream()
                        .flatMap(option -> option.candidates().stream())
                        .map(Candidate::commune)
                        .toList()
                        .containsAll(place.now());
            default -> false;
        };
    }
}
