package vn.motcua.assistant.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.assistant.announcement.Announcement;
import vn.motcua.assistant.announcement.AnnouncementDraft;
import vn.motcua.assistant.announcement.AnnouncementProgress;
import vn.motcua.assistant.announcement.AnnouncementSettings;
import vn.motcua.assistant.announcement.AnnouncementTopics;
import vn.motcua.assistant.announcement.Announcements;
import vn.motcua.assistant.announcement.Audience;
import vn.motcua.assistant.announcement.RefusedAnnouncementException;
import vn.motcua.assistant.announcement.Topic;
import vn.motcua.assistant.announcement.Village;
import vn.motcua.assistant.announcement.Villages;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffSession;

/** Announcements: written by one, approved by another, and watched while they are sent. */
@Controller
@RequestMapping(AnnouncementsController.PATH)
@ConditionalOnBooleanProperty(name = "motcua.announcement.on", matchIfMissing = true)
class AnnouncementsController {

    /** What the paths of all its pages begin with. */
    static final String SERVICE = Area.ROOT + "/announcement";

    static final String PATH = SERVICE + "s";

    private static final int SHOWN = 100;
    private static final Set<String> DONE = Set.of(
            "written",
            "changed",
            "submitted",
            "approved",
            "returned",
            "paused",
            "gone-on",
            "stopped",
            "repeated",
            "deleted");

    private final Announcements announcements;
    private final AnnouncementTopics topics;
    private final Villages villages;
    private final Audience audience;
    private final AnnouncementProgress progress;
    private final AnnouncementPreviews previews;
    private final AnnouncementSettings settings;
    private final Audit audit;
    private final Clock clock;

    AnnouncementsController(
            Announcements announcements,
            AnnouncementTopics topics,
            Villages villages,
            Audience audience,
            AnnouncementProgress progress,
            AnnouncementPreviews previews,
            AnnouncementSettings settings,
            Audit audit,
            Clock clock) {
        this.announcements = announcements;
        this.topics = topics;
        this.villages = villages;
        this.audience = audience;
        this.progress = progress;
        this.previews = previews;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(name = "done", defaultValue = "") String done,
            @AuthenticationPrincipal StaffSession session,
            Model model) {
        audit.record(session.actor(), Act.ANNOUNCEMENTS_READ);
        List<Announcement> all = announcements.latest(SHOWN);
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("announcements", all);
        model.addAttribute(
                "progress",
                all.stream()
                        .filter(Announcement::hasBegun)
                        .collect(Collectors.toMap(Announcement::id, this::progress)));
        model.addAttribute("topics", topicNames());
        return "console/announcements";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(null, AnnouncementForm.blank(new HashSet<>(previews.channels()), clock.instant()), model);
    }

    @PostMapping
    String create(
            AnnouncementForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        try {
            return one(announcements.write(typed.draft(), session.actor()), "written");
        } catch (RefusedAnnouncementException refused) {
            return refused(refused, null, typed, response, model);
        }
    }

    /** What it would look like and whom it would reach, beside the form as it is typed; nothing is kept. */
    @PostMapping("/preview")
    String preview(
            AnnouncementForm typed,
            @RequestParam(name = "announcement", required = false) @Nullable String announcement,
            HttpServletResponse response,
            Model model) {
        @Nullable
        Long id = announcement != null && announcement.matches("\\d{1,18}") ? Long.valueOf(announcement) : null;
        try {
            shown(announcements.check(typed.draft()), model);
            return form(id, typed, model);
        } catch (RefusedAnnouncementException refused) {
            return refused(refused, id, typed, response, model);
        }
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable("id") long id,
            @RequestParam(name = "done", defaultValue = "") String done,
            @RequestParam(name = "problem", defaultValue = "") String problem,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        Optional<Announcement> found = announcements.find(id);
        if (found.isEmpty()) {
            return gone(response, model);
        }
        Announcement one = found.get();
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("problem", reason(problem));
        shown(one.draft(), model);
        model.addAttribute("progress", progress(one));
        model.addAttribute("quiet", settings);
        model.addAttribute("events", announcements.events(id));
        model.addAttribute("one", one);
        model.addAttribute(
                "topic", topics.find(one.draft().topic()).map(Topic::name).orElse(""));
        model.addAttribute("places", places(one.draft()));
        model.addAttribute("mayApprove", mayApprove(session, one));
        return "console/announcement";
    }

    /** The part of the page that changes while it is sent. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable("id") long id, HttpServletResponse response, Model model) {
        Optional<Announcement> found = announcements.find(id);
        if (found.isEmpty()) {
            return gone(response, model);
        }
        model.addAttribute("progress", progress(found.get()));
        model.addAttribute("quiet", settings);
        return "console/announcement :: now";
    }

    private AnnouncementProgressView progress(Announcement one) {
        return AnnouncementProgressView.of(one, progress.of(one.id()), settings.isQuiet(clock.instant()));
    }

    /** Who was reached and who was not, as a file: the numbers of conversations, no names. */
    @GetMapping("/{id}/export")
    void export(
            @PathVariable("id") long id, @AuthenticationPrincipal StaffSession session, HttpServletResponse response)
            throws IOException {
        audit.record(session.actor(), Act.ANNOUNCEMENT_EXPORTED, Long.toString(id));
        Csv.answer(response, "thong-bao-" + id + ".csv");
        PrintWriter out = response.getWriter();
        Csv.head(out, "conversation", "channel", "status", "reason", "at");
        for (AnnouncementProgress.Recipient one : progress.recipients(id)) {
            Instant at = one.at();
            Csv.row(
                    out,
                    Long.toString(one.conversation()),
                    one.channel(),
                    one.status(),
                    one.reason(),
                    at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable("id") long id, HttpServletResponse response, Model model) {
        Optional<Announcement> one = announcements.find(id).filter(Announcement::isOpen);
        return one.isPresent() ? form(id, AnnouncementForm.of(one.get().draft()), model) : gone(response, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable("id") long id,
            AnnouncementForm typed,
            @AuthenticationPrincipal StaffSession session,
            HttpServletResponse response,
            Model model) {
        try {
            announcements.change(id, typed.draft(), session.actor());
            return one(id, "changed");
        } catch (RefusedAnnouncementException refused) {
            return refused.reason() == RefusedAnnouncementException.Reason.STATE
                    ? gone(response, model)
                    : refused(refused, id, typed, response, model);
        }
    }

    @PostMapping("/{id}/submit")
    String submit(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        return act(id, "submitted", () -> announcements.submit(id, session.actor()));
    }

    /** For supervisors alone, see {@link ConsoleSecurity}. */
    @PostMapping("/{id}/approve")
    String approve(
            @PathVariable("id") long id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @AuthenticationPrincipal StaffSession session) {
        return act(id, "approved", () -> announcements.approve(id, version, session.actor()));
    }

    @PostMapping("/{id}/return")
    String giveBack(
            @PathVariable("id") long id,
            @RequestParam(name = "note", defaultValue = "") String note,
            @AuthenticationPrincipal StaffSession session) {
        return act(id, "returned", () -> announcements.giveBack(id, note, session.actor()));
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        return act(id, "paused", () -> announcements.pause(id, session.actor()));
    }

    @PostMapping("/{id}/go-on")
    String goOn(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        return act(id, "gone-on", () -> announcements.goOn(id, session.actor()));
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        return act(id, "stopped", () -> announcements.stop(id, session.actor()));
    }

    @PostMapping("/{id}/repeat")
    String repeat(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        return act(id, "repeated", () -> announcements.repeatUncertain(id, session.actor()));
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable("id") long id, @AuthenticationPrincipal StaffSession session) {
        try {
            announcements.delete(id, session.actor());
            return "redirect:" + PATH + "?done=deleted";
        } catch (RefusedAnnouncementException refused) {
            return problem(id, refused);
        }
    }

    private static String act(long id, String done, Runnable act) {
        try {
            act.run();
            return one(id, done);
        } catch (RefusedAnnouncementException refused) {
            return problem(id, refused);
        }
    }

    private static String one(long id, String done) {
        return "redirect:" + PATH + "/" + id + "?done=" + done;
    }

    private static String problem(long id, RefusedAnnouncementException refused) {
        return "redirect:" + PATH + "/" + id + "?problem=" + Words.of(refused.reason());
    }

    private static String reason(String problem) {
        for (RefusedAnnouncementException.Reason reason : RefusedAnnouncementException.Reason.values()) {
            if (Words.of(reason).equals(problem)) {
                return problem;
            }
        }
        return "";
    }

    private static boolean mayApprove(StaffSession session, Announcement one) {
        return one.status() == Announcement.Status.SUBMITTED
                && session.member().is(Role.SUPERVISOR)
                && !one.isWrittenBy(session.member().id());
    }

    private void shown(AnnouncementDraft draft, Model model) {
        model.addAttribute("previews", previews.of(draft));
        model.addAttribute("reach", audience.of(draft));
    }

    private String form(@Nullable Long id, AnnouncementForm typed, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("topics", topics.all());
        model.addAttribute("communes", byCommune());
        model.addAttribute("channels", previews.channels());
        model.addAttribute("billing", settings.billed());
        model.addAttribute("quiet", settings);
        model.addAttribute("longestTitle", Announcements.LONGEST_TITLE);
        model.addAttribute("longestBody", Announcements.LONGEST_BODY);
        return "console/announcement-form";
    }

    private String refused(
            RefusedAnnouncementException refused,
            @Nullable Long id,
            AnnouncementForm typed,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", Words.of(refused.reason()));
        return form(id, typed, model);
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("reason", "announcement-over");
        return "console/refused";
    }

    private Map<Long, String> topicNames() {
        return topics.all().stream().collect(Collectors.toMap(Topic::id, Topic::name));
    }

    private Map<String, List<Village>> byCommune() {
        return villages.all().stream()
                .collect(Collectors.groupingBy(Village::commune, java.util.LinkedHashMap::new, Collectors.toList()));
    }

    private List<String> places(AnnouncementDraft draft) {
        return villages.all().stream()
                .filter(village -> draft.villages().contains(village.id()))
                .map(Village::fullName)
                .toList();
    }
}
