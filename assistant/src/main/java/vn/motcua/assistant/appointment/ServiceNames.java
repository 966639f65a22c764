package vn.motcua.assistant.appointment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Which of the counters' services a message is about. */
final class ServiceNames {

    /** Words that many services share, without marks. */
    private static final Set<String> GENERAL = Set.of(
            "lam",
            "cap",
            "dang",
            "ky",
            "thu",
            "tuc",
            "xin",
            "giay",
            "to",
            "ho",
            "so",
            "va",
            "nop",
            "nhan",
            "cho",
            "doi",
            "moi",
            "lai",
            "the",
            "viec",
            "cac",
            "khac",
            "hoac",
            "a",
            "an",
            "of",
            "for",
            "and",
            "certificate",
            "card");

    /** So much of a name must be said at least. */
    private static final double ENOUGH = 0.6;

    private ServiceNames() {}

    /** Those that are meant equally well; empty when none is. */
    static List<CounterService> meant(List<CounterService> services, String typed, Question read) {
        Set<String> said = new HashSet<>();
        Words.of(typed).forEach(word -> said.add(word.folded()));
        read.terms().stream().map(Term::folded).forEach(said::add);
        return best(services, said);
    }

    /** The same of a procedure's name. */
    static List<CounterService> about(List<CounterService> services, String name) {
        return best(services, Words.of(name).stream().map(Token::folded).collect(Collectors.toSet()));
    }

    private static List<CounterService> best(List<CounterService> services, Set<String> said) {
        double best = ENOUGH;
        var meant = new ArrayList<CounterService>();
        for (CounterService service : services) {
            double score = Stream.concat(Stream.of(service.name(), service.nameEn()), service.words().stream())
                    .mapToDouble(name -> score(name, said))
                    .max()
                    .orElse(0);
            if (score > best) {
                meant.clear();
                best = score;
            }
            if (score >= best) {
                meant.add(service);
            }
        }
        return meant;
    }

    /** The share of a name's own words that are said; a longer name that is said whole counts for more. */
    private static double score(String name, Set<String> said) {
        List<String> all = Words.of(name).stream().map(Token::folded).distinct().toList();
        List<String> own = all.stream().filter(word -> !GENERAL.contains(word)).toList();
        List<String> telling = own.isEmpty() ? all : own;
        if (telling.isEmpty()) {
            return 0;
        }
        long found = telling.stream().filter(said::contains).count();
        double share = (double) found / telling.size();
        return share < ENOUGH ? 0 : share + 0.05 * found;
    }
}
