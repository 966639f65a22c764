package vn.motcua.assistant.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.directory.DirectoryBook;
import vn.motcua.assistant.directory.DirectorySheets;
import vn.motcua.assistant.directory.Unit;
import vn.motcua.assistant.directory.UnitKind;
import vn.motcua.knowledge.calendar.DateWords;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Words;

/** The first page of the directory: its units and its days. */
@Component
class DirectoryListing {

    private static final int MOST_SHOWN = 300;

    private final DirectoryBook book;
    private final Clock clock;

    DirectoryListing(DirectoryBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Shows the units with these words in what is known of them, case and marks aside. */
    String show(String wanted, Locale locale, Model model) {
        List<Unit> units = book.units();
        String folded = folded(wanted);
        List<Unit> found = units.stream()
                .filter(unit -> folded(unit.name() + " " + unit.communeName() + " " + unit.address() + " "
                                + unit.phone() + " " + DirectorySheets.nameOf(unit.kind(), Language.VI))
                        .contains(folded))
                .toList();
        model.addAttribute("wanted", wanted.strip());
        model.addAttribute("units", found.stream().limit(MOST_SHOWN).toList());
        model.addAttribute("found", found.size());
        model.addAttribute("allUnits", units);
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("days", book.days(today()));
        model.addAttribute("today", today());
        model.addAttribute("dates", DateWords.of(locale));
        return "console/directory";
    }

    LocalDate today() {
        return clock.instant().atZone(ShownTimes.ZONE).toLocalDate();
    }

    /** The kinds by their words, as the page's reader calls them. */
    static Map<String, String> kinds(Locale locale) {
        Language language = locale.getLanguage().equals("en") ? Language.EN : Language.VI;
        var kinds = new LinkedHashMap<String, String>();
        for (UnitKind kind : UnitKind.values()) {
            kinds.put(kind.word(), DirectorySheets.nameOf(kind, language));
        }
        return kinds;
    }

    private static String folded(String text) {
        return Letters.fold(Words.normalForm(text.strip()));
    }
}
