package vn.motcua.assistant.console;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;

/**
 * The parts of the console and who may use them, in one table: security asks it, and so does the navigation. What is not under
 * one of these paths is open to nobody, but for signing in and out and choosing a password.
 */
enum Area {
    /** Where everybody arrives. */
    START("", Role.values()),
    /** Citizens who need a person. */
    CASES("/cases", Role.OFFICER, Role.SUPERVISOR),
    /** What citizens report. */
    REPORTS("/reports", Role.OFFICER, Role.SUPERVISOR),
    /** How it stands at the desks now. */
    BOARD("/board", Role.SUPERVISOR),
    /** The cases that are over. */
    HISTORY("/history", Role.SUPERVISOR),
    /** How it went: one's own figures, and everybody's for supervisors. */
    STATISTICS("/statistics", Role.OFFICER, Role.SUPERVISOR),
    /** How well citizens are served, for leaders; nobody is named. */
    FIGURES("/figures", Role.SUPERVISOR, Role.ADMINISTRATOR),
    /** Wrong answers that officers have filed. */
    CORRECTIONS("/corrections", Role.EDITOR),
    /** Dossiers and how far they have come. */
    DOSSIERS("/dossiers", Role.OFFICER, Role.SUPERVISOR),
    /** Texts that officers send often. */
    CANNED("/canned", Role.SUPERVISOR, Role.ADMINISTRATOR),
    /** What is told to many citizens at once. */
    ANNOUNCEMENTS("/announcements", Role.OFFICER, Role.SUPERVISOR),
    /** What announcements are about, and the villages they concern. */
    ANNOUNCEMENT_LISTS("/announcement-lists", Role.SUPERVISOR),
    /** Who comes to the counters today, by appointment. */
    APPOINTMENTS("/appointments", Role.OFFICER, Role.SUPERVISOR),
    /** Who cannot come and asks the mobile team to. */
    HOME_HELP("/home-help", Role.OFFICER, Role.SUPERVISOR),
    /** Where appointments are made, for what, how many at a time. */
    COUNTERS("/counters", Role.ADMINISTRATOR),
    /** Where citizens' requests wait. */
    DESKS("/desks", Role.ADMINISTRATOR),
    /** Where citizens go: units, their days, general facts. */
    DIRECTORY("/directory", Role.EDITOR, Role.ADMINISTRATOR),
    /** The kinds of reports, and who sees to them. */
    REPORT_SETTINGS("/report-settings", Role.ADMINISTRATOR),
    /** Replies that did not reach citizens. */
    DELIVERIES("/deliveries", Role.SUPERVISOR, Role.ADMINISTRATOR),
    /** The channels and how they are. */
    CHANNELS("/channels", Role.ADMINISTRATOR),
    /** The language model: whether it works, what it does and costs; its switch. */
    LANGUAGE_MODEL("/language-model", Role.ADMINISTRATOR),
    /** Who may sign in. */
    ACCOUNTS("/accounts", Role.ADMINISTRATOR),
    /** Who did and read what. */
    AUDIT("/audit", Role.SUPERVISOR, Role.ADMINISTRATOR),
    /** Being told of waiting citizens by the browser in hand. */
    NOTIFICATIONS("/notifications", Role.OFFICER),
    /** Where one is signed in oneself. */
    SESSIONS("/sessions", Role.values()),
    /** One's own second factor; the only part that is open to whoever must add one. */
    SECURITY("/security", Role.values());

    /** Those that are opened every day, which stand side by side on every page; the others are in a menu. */
    private static final List<Area> EVERYDAY =
            List.of(START, CASES, REPORTS, DOSSIERS, APPOINTMENTS, BOARD, FIGURES, DIRECTORY, ACCOUNTS);

    /** So many have room beside each other. */
    private static final int MOST_EVERYDAY = 6;

    /** Under which everything of the staff stands. */
    static final String ROOT = "/staff";

    /** What the authorities of roles begin with. */
    static final String ROLE_PREFIX = "ROLE_";

    private final String path;
    private final Set<Role> roles;

    Area(String path, Role... roles) {
        this.path = ROOT + path;
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    /** Its first page. */
    public String path() {
        return path;
    }

    /** What it is called in message files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the parts that somebody may use those that stand side by side. */
    static List<Area> everyday(List<Area> open) {
        return EVERYDAY.stream().filter(open::contains).limit(MOST_EVERYDAY).toList();
    }

    boolean isOpenTo(StaffMember member) {
        return roles.stream().anyMatch(member::is);
    }

    /** The patterns of its pages. */
    String[] patterns() {
        return this == START ? new String[] {path} : new String[] {path, path + "/**"};
    }

    /** The authorities, any of which opens it. */
    String[] authorities() {
        Stream<String> ofRoles = roles.stream().map(role -> ROLE_PREFIX + role.name());
        return (this == SECURITY ? Stream.concat(ofRoles, Stream.of(SignedIn.MUST_ADD_SECOND_FACTOR)) : ofRoles)
                .toArray(String[]::new);
    }
}
