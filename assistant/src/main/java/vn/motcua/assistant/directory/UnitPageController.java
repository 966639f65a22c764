package vn.motcua.assistant.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.PageAssets;
import vn.motcua.assistant.webchat.RateLimit;

/** The page of a unit: where it is, when it is open, how it is reached. Anybody may see it. */
@Controller
@ConditionalOnProperty(name = "motcua.directory.enabled", havingValue = "true", matchIfMissing = true)
class UnitPageController {

    static final String PATH = "/directory";

    private final CurrentDirectory directory;
    private final PageAssets assets;
    private final Clock clock;
    private final String operator;
    private final String colour;

    UnitPageController(
            CurrentDirectory directory,
            PageAssets assets,
            Clock clock,
            @Value("${motcua.operator:Một Cửa}") String operator,
            @Value("${motcua.colour:}") String colour) {
        this.directory = directory;
        this.assets = assets;
        this.clock = clock;
        this.operator = operator;
        this.colour = colour;
    }

    /**
     * What the page says of itself.
     *
     * @param language "vi" or "en"
     * @param colour the operator's colour as #rrggbb; null for the default
     * @param assets where scripts and styles are
     * @param operator whose directory it is
     */
    record Frame(String language, @Nullable String colour, String assets, String operator) {}

    /**
     * What the page shows.
     *
     * @param unit the unit
     * @param name its name in the page's language
     * @param now how it stands at this moment; empty when its hours are not known
     * @param week its ordinary week; empty when it is not known
     * @param receptions when leaders receive citizens, a line each
     * @param note what else to know
     * @param emergency whether the emergency numbers stand there too
     */
    record Shown(
            Unit unit, String name, String now, String week, List<String> receptions, String note, boolean emergency) {}

    @GetMapping(PATH + "/{key}")
    @Limited(RateLimit.ADDRESS_SHEETS)
    String page(@PathVariable("key") String key, Locale locale, HttpServletResponse response, Model model) {
        Language language = locale.getLanguage().equals("en") ? Language.EN : Language.VI;
        DirectoryWords words = DirectoryWords.in(language);
        model.addAttribute(
                "frame",
                new Frame(
                        language == Language.EN ? "en" : "vi",
                        colour.matches("#[0-9a-fA-F]{6}") ? colour : null,
                        assets.path(),
                        operator));
        model.addAttribute("words", words);
        Directory now = directory.get();
        Optional<Unit> unit = now.units().stream()
                .filter(known -> known.id() > 0 && known.key().equals(key))
                .findFirst();
        if (unit.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("shown", unit.map(found -> shown(found, now, words)).orElse(null));
        return "directory-unit";
    }

    private Shown shown(Unit unit, Directory now, DirectoryWords words) {
        OpenDays open = now.openDays(unit);
        LocalDateTime moment = LocalDateTime.ofInstant(clock.instant(), Desk.ZONE);
        HoursAnswer hours = new HoursAnswer(unit, open, moment, words);
        return new Shown(
                unit,
                words.name(unit),
                open.known() ? hours.now() : "",
                hours.week().orElse(""),
                unit.receptions().isEmpty()
                        ? List.of()
                        : new ReceptionAnswer(unit, open, moment.toLocalDate(), words).rules(),
                words.english() && !unit.noteEn().isEmpty() ? unit.noteEn() : unit.note(),
                unit.kind() == UnitKind.POLICE || unit.kind() == UnitKind.CLINIC);
    }
}
