package vn.motcua.assistant.handoff;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.knowledge.answer.PlaceAnswer;

/**
 * Which desk a case goes to: one that serves the citizen's commune and takes the procedure's field, and of several the one that
 * names both, the commune before the field. Where the commune or the field is not known, a desk that takes all of them is preferred; without such
 * a one the citizen is asked.
 */
@Component
class Routing {

    private static final int WEIGHT_OF_COMMUNE = 2;
    private static final Set<PlaceAnswer.Kind> COMMUNES =
            Set.of(PlaceAnswer.Kind.COMMUNE, PlaceAnswer.Kind.WARD, PlaceAnswer.Kind.SPECIAL_ZONE);

    private final DeskTable desks;
    private final JdbcClient jdbc;

    Routing(DeskTable desks, JdbcClient jdbc) {
        this.desks = desks;
        this.jdbc = jdbc;
    }

    /** Where it leads. */
    sealed interface Route {

        record To(DeskEntry desk) implements Route {}

        /**
         * It matters which.
         *
         * @param desks two or more, the likeliest first
         * @param byCommune whether the citizen's commune, of which nothing is known, would tell some of them apart
         */
        record Ask(List<DeskEntry> desks, boolean byCommune) implements Route {}

        record Nowhere() implements Route {}
    }

    /** How well a desk fits: what it names and fits, and whether it names something of which nothing is known. */
    private record Fit(DeskEntry desk, int named, boolean asks) {}

    Route route(HandOverReason reason, Briefing briefing, @Nullable Long chosen) {
        List<DeskEntry> enabled =
                desks.all().stream().filter(DeskEntry::enabled).toList();
        if (enabled.isEmpty()) {
            return new Route.Nowhere();
        }
        Optional<DeskEntry> wished = enabled.stream()
                .filter(desk -> chosen != null && desk.id() == chosen)
                .findFirst();
        if (wished.isPresent()) {
            return new Route.To(wished.get());
        }
        List<DeskEntry> best = best(enabled, briefing);
        return best.size() == 1 || reason == HandOverReason.DANGER
                ? new Route.To(best.getFirst())
                : new Route.Ask(
                        best,
                        communesOf(briefing).isEmpty()
                                && best.stream()
                                        .anyMatch(desk -> !desk.communes().isEmpty()));
    }

    /** The same where nobody can be asked any more; empty when there is no desk. */
    Optional<DeskEntry> surely(HandOverReason reason, Briefing briefing, @Nullable Long chosen) {
        return switch (route(reason, briefing, chosen)) {
            case Route.To to -> Optional.of(to.desk());
            case Route.Ask ask -> Optional.of(ask.desks().getFirst());
            case Route.Nowhere nowhere -> Optional.empty();
        };
    }

    /** The desk of an officer who begins a case: the first one whose member it is, else the first one of all. */
    Optional<DeskEntry> of(long account) {
        List<Long> mine = jdbc.sql("select desk_id from desk_member where account_id = ?")
                .param(account)
                .query((row, number) -> row.getLong("desk_id"))
                .list();
        List<DeskEntry> all = desks.all();
        return all.stream()
                .filter(desk -> desk.enabled() && mine.contains(desk.id()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static List<DeskEntry> best(List<DeskEntry> enabled, Briefing briefing) {
        Set<String> communes = communesOf(briefing);
        String field = folded(briefing.field());
        List<Fit> fits = enabled.stream()
                .flatMap(desk -> fit(desk, communes, field).stream())
                .toList();
        if (fits.isEmpty()) {
            // Nobody is in charge: better somebody who can tell who is than nobody.
            return List.of(enabled.getFirst());
        }
        List<Fit> sure = fits.stream().filter(fit -> !fit.asks()).toList();
        if (sure.isEmpty()) {
            return fits.stream()
                    .sorted(Comparator.comparingInt(Fit::named).reversed())
                    .map(Fit::desk)
                    .toList();
        }
        int most = sure.stream().mapToInt(Fit::named).max().orElseThrow();
        return sure.stream().filter(fit -> fit.named() == most).map(Fit::desk).toList();
    }

    private static Optional<Fit> fit(DeskEntry desk, Set<String> communes, String field) {
        boolean namesField = !desk.fields().isEmpty();
        boolean namesCommune = !desk.communes().isEmpty();
        if ((namesField
                        && !field.isEmpty()
                        && desk.fields().stream().noneMatch(own -> folded(own).equals(field)))
                || (namesCommune
                        && !communes.isEmpty()
                        && desk.communes().stream().noneMatch(own -> communes.contains(nameOf(own))))) {
            return Optional.empty();
        }
        int named = (namesField && !field.isEmpty() ? 1 : 0)
                + (namesCommune && !communes.isEmpty() ? WEIGHT_OF_COMMUNE : 0);
        boolean asks = (namesField && field.isEmpty()) || (namesCommune && communes.isEmpty());
        return Optional.of(new Fit(desk, named, asks));
    }

    /** The communes that the citizen named on the way; empty when none was. */
    private static Set<String> communesOf(Briefing briefing) {
        return briefing.known().stream()
                .flatMap(known -> communes(known.answer()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> communes(String text) {
        return PlaceAnswer.read(text) instanceof PlaceAnswer.Said said
                ? said.units().stream()
                        .filter(unit -> COMMUNES.contains(unit.kind()))
                        .map(unit -> folded(unit.name()))
                : Stream.empty();
    }

    /** A commune's name without what it is. */
    private static String nameOf(String commune) {
        return communes(commune).findFirst().orElseGet(() -> folded(commune));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
