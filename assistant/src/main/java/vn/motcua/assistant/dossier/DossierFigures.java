package vn.motcua.assistant.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dossier.ToldDossiers.Ended;
import vn.motcua.assistant.dossier.ToldDossiers.Told;
import vn.motcua.assistant.insight.FigureRequest;
import vn.motcua.assistant.insight.FigureSection;
import vn.motcua.assistant.insight.FigureSource;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Unit;
import vn.motcua.assistant.insight.FigureTables;
import vn.motcua.assistant.insight.Wording;

import static java.util.Map.entry;

/** Dossiers that citizens asked for, in the quality figures: how often, what came of it, and how often it had to be said that one is late. */
@Order(30)
final class DossierFigures implements FigureSource {

    private final ToldDossiers told;
    private final FigureTables<Told> tables = new FigureTables<>(
            DossierFigures::words,
            List.of(
                    entry("lookups", Unit.COUNT),
                    entry("shown", Unit.COUNT),
                    entry("unmatched", Unit.COUNT),
                    entry("limited", Unit.COUNT),
                    entry("failed", Unit.COUNT),
                    entry("news", Unit.COUNT),
                    entry("overdue", Unit.COUNT)),
            Told::day,
            some -> some.stream().map(Told::conversation).distinct().count(),
            DossierFigures::values);

    DossierFigures(ToldDossiers told) {
        this.told = told;
    }

    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public FigureSection of(FigureRequest request) {
        List<Told> all = told.between(request.begins(), request.ends(), request.channel());
        var notes = new ArrayList<>(List.of(words("how")));
        if (request.desk() != null) {
            notes.add(words("no-desks"));
        }
        Chart became = new Chart(words("chart.lookups"), List.of("shown", "unmatched", "limited", "failed"));
        return new FigureSection(
                wording("figures"),
                notes,
                List.of(
                        tables.all(all),
                        tables.weeks(request, all, became, tables.chart("overdue")),
                        tables.channels(all, Told::channel)));
    }

    private static List<@Nullable Double> values(List<Told> some) {
        return Arrays.asList(
                count(some, one -> one.ended() != Ended.NEWS),
                count(some, one -> one.ended() == Ended.SHOWN),
                count(some, one -> one.ended() == Ended.UNMATCHED),
                count(some, one -> one.ended() == Ended.LIMITED),
                count(some, one -> one.ended() == Ended.FAILED),
                count(some, one -> one.ended() == Ended.NEWS),
                count(some, Told::overdue));
    }

    private static Double count(List<Told> some, Predicate<Told> which) {
        return (double) some.stream().filter(which).count();
    }

    private static Wording words(String key) {
        return wording("figures." + key);
    }

    private static Wording wording(String key) {
        return new Wording(
                DossierWords.in(Language.VI).say(key),
                DossierWords.in(Language.EN).say(key));
    }
}
