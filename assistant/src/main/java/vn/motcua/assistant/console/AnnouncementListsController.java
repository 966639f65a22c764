package vn.motcua.assistant.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.assistant.announcement.AnnouncementTopics;
import vn.motcua.assistant.announcement.RefusedListEntryException;
import vn.motcua.assistant.announcement.Topic;
import vn.motcua.assistant.announcement.Village;
import vn.motcua.assistant.announcement.Villages;
import vn.motcua.assistant.staff.StaffSession;

/** The topics of announcements and the operator's list of villages, for those who keep them. */
@Controller
@RequestMapping(AnnouncementListsController.PATH)
@ConditionalOnBooleanProperty(name = "motcua.announcement.on", matchIfMissing = true)
class AnnouncementListsController {

    static final String PATH = Area.ROOT + "/announcement-lists";

    private static final Set<String> DONE = Set.of("topic", "topic-retired", "villages", "village", "village-retired");

    private final AnnouncementTopics topics;
    private final Villages villages;

    AnnouncementListsController(AnnouncementTopics topics, Villages villages) {
        this.topics = topics;
        this.villages = villages;
    }

    @GetMapping
    String page(
            @RequestParam(name = "done", defaultValue = "") String done,
            @RequestParam(name = "number", defaultValue = "0") int number,
            Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("number", number);
        model.addAttribute("problem", "");
        model.addAttribute(TypedForm.ATTRIBUTE, TypedForm.NONE);
        return lists(model);
    }

    @PostMapping("/topics")
    String addTopic(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "nameEn", defaultValue = "") String nameEn,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "alarm", defaultValue = "") String alarm,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return kept(
                () -> topics.add(new Topic(0, name, nameEn, words, !alarm.isEmpty()), session.actor()),
                "topic",
                new TypedForm("topic", typed),
                response,
                model);
    }

    @PostMapping("/topics/{id}")
    String changeTopic(
            @PathVariable("id") long id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "nameEn", defaultValue = "") String nameEn,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "alarm", defaultValue = "") String alarm,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return kept(
                () -> topics.change(new Topic(id, name, nameEn, words, !alarm.isEmpty()), session.actor()),
                "topic",
                new TypedForm("topic-" + id, typed),
                response,
                model);
    }

    @PostMapping("/topics/{id}/retire")
    String retireTopic(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        topics.retire(id, session.actor());
        return "redirect:" + PATH + "?done=topic-retired";
    }

    @PostMapping("/villages")
    String addVillages(
            @RequestParam(name = "commune", defaultValue = "") String commune,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "names", defaultValue = "") String names,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        var added = new int[1];
        return kept(
                        () -> added[0] = villages.add(commune, code, names, session.actor()),
                        "villages",
                        new TypedForm("villages", typed),
                        response,
                        model)
                .replace("done=villages", "done=villages&number=" + added[0]);
    }

    @PostMapping("/villages/{id}")
    String renameVillage(
            @PathVariable("id") long id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        return kept(
                () -> villages.rename(id, name, session.actor()),
                "village",
                new TypedForm("village-" + id, typed),
                response,
                model);
    }

    @PostMapping("/villages/{id}/retire")
    String retireVillage(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        villages.retire(id, session.actor());
        return "redirect:" + PATH + "?done=village-retired";
    }

    private String kept(Runnable act, String done, TypedForm typed, HttpServletResponse response, Model model) {
        try {
            act.run();
            return "redirect:" + PATH + "?done=" + done;
        } catch (RefusedListEntryException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("done", "");
            model.addAttribute("number", 0);
            model.addAttribute("problem", Words.of(refused.reason()));
            model.addAttribute(TypedForm.ATTRIBUTE, typed);
            return lists(model);
        }
    }

    private String lists(Model model) {
        List<Village> all = villages.all();
        model.addAttribute("topics", topics.all());
        model.addAttribute(
                "communes",
                all.stream().collect(Collectors.groupingBy(Village::commune, LinkedHashMap::new, Collectors.toList())));
        return "console/announcement-lists";
    }
}
