package vn.motcua.assistant.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.PageFrames;
import vn.motcua.assistant.webchat.RateLimit;

/** The page of a unit: where it is, when it is open, how it is reached. Anybody may see it. */
@Controller
@ConditionalOnProperty(name = "motcua.directory.enabled", havingValue = "true", matchIfMissing = true)
class UnitPageController {

    static final String PATH = "/directory";

    private final CurrentDirectory directory;
    private final PageFrames frames;
    private final Clock clock;

    UnitPageController(CurrentDirectory directory, PageFrames frames, Clock clock) {
        this.directory = directory;
        this.frames = frames;
        this.clock = clock;
    }

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
        Language language = PageFrames.language(locale);
        DirectoryWords words = DirectoryWords.in(language);
        model.addAttribute("frame", frames.in(language));
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
