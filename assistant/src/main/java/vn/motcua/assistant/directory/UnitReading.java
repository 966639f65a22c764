package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.MalformedHoursException;
import vn.motcua.knowledge.text.Letters;

/** Reads a unit from the text of its fields; whatever cannot be taken is named, all of it at once. */
public final class UnitReading {

    private static final Pattern KEY = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern COMMUNE = Pattern.compile("\\d{5}");
    private static final Pattern PHONE =
            Pattern.compile("\\+?[\\d(][\\d ().-]{1,20}\\d(?:\\s*[,;/–-]\\s*\\+?[\\d(][\\d ().-]{1,20}\\d)*");
    private static final Set<String> EMERGENCY = Set.of("111", "112", "113", "114", "115");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;]{1,64}@[^\\s@<>\"',;]+\\.[^\\s@<>\"',;.]{2,}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"'\\\\]+");
    private static final Pattern PROCEDURE = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern ENTRIES = Pattern.compile("[\\n;]");
    private static final Pattern NOT_IN_KEY = Pattern.compile("[^a-z0-9]+");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_ENTRY = 200;
    private static final int LAST_POSITION = 10_000;

    private final UnitText typed;
    private final DirectoryTerms terms;
    private final List<UnitProblem> problems = new ArrayList<>();

    private UnitReading(UnitText typed, DirectoryTerms terms) {
        this.typed = typed;
        this.terms = terms;
    }

    /** What came of it. */
    public sealed interface Result {

        /** A unit that can be stored. */
        record Read(Unit unit) implements Result {}

        /**
         * What cannot be taken.
         *
         * @param problems at least one, in the order of the fields
         */
        record Refused(List<UnitProblem> problems) implements Result {
            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads a unit.
     *
     * @param id its number; 0 for one that is not stored yet
     * @param terms what its texts may refer to
     */
    public static Result read(long id, UnitText typed, DirectoryTerms terms) {
        return new UnitReading(typed, terms).read(id);
    }

    private Result read(long id) {
        for (UnitField field : UnitField.values()) {
            if (typed.of(field).length() > field.longest()) {
                problem(field, "too-long", Integer.toString(field.longest()));
            }
        }
        String name = typed.of(UnitField.NAME);
        if (name.isEmpty() || name.contains("\n")) {
            problem(UnitField.NAME, "name", "");
        }
        Optional<Long> desk = desk();
        boolean always = yes(UnitField.ALWAYS_OPEN, false);
        String hours = hours(desk.isPresent(), always);
        MapPoint point = point();
        List<Reception> receptions = receptions();
        Unit.School school = school();
        UnitKind kind = kind();
        Unit unit = new Unit(
                id,
                key(),
                kind,
                name,
                typed.of(UnitField.NAME_EN),
                entries(UnitField.OTHER_NAMES),
                matching(UnitField.COMMUNE, COMMUNE, "commune"),
                typed.of(UnitField.COMMUNE_NAME),
                typed.of(UnitField.ADDRESS),
                point,
                matching(UnitField.MAP_LINK, WEB, "web"),
                phone(),
                matching(UnitField.EMAIL, EMAIL, "email"),
                matching(UnitField.WEBSITE, WEB, "web"),
                hours,
                always,
                desk.orElse(null),
                handles(),
                receptions,
                school,
                typed.of(UnitField.NOTE),
                typed.of(UnitField.NOTE_EN),
                yes(UnitField.ENABLED, true),
                position());
        if (!unit.commune().isEmpty() && unit.communeName().isEmpty()) {
            problem(UnitField.COMMUNE_NAME, "commune-name", "");
        }
        problems.sort((one, other) -> one.field().compareTo(other.field()));
        return problems.isEmpty() ? new Result.Read(unit) : new Result.Refused(problems);
    }

    /** What a sheet without a key calls a unit: its name and commune, in plain letters. */
    static String keyOf(String name, String commune) {
        String plain = NOT_IN_KEY
                .matcher(Letters.fold(java.text.Normalizer.normalize(
                                name.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFC))
                        + (commune.isEmpty() ? "" : "-" + commune))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        return plain.length() <= UnitField.KEY.longest()
                ? plain
                : plain.substring(plain.length() - UnitField.KEY.longest()).replaceAll("^-", "");
    }

    private String key() {
        String key = typed.of(UnitField.KEY);
        if (key.isEmpty()) {
            return keyOf(typed.of(UnitField.NAME), typed.of(UnitField.COMMUNE));
        }
        if (!KEY.matcher(key).matches()) {
            problem(UnitField.KEY, "key", key);
        }
        return key;
    }

    /** The word, or what the kind is called in either language. */
    private UnitKind kind() {
        String text = typed.of(UnitField.KIND);
        Optional<UnitKind> kind = UnitKind.of(text.toLowerCase(Locale.ROOT)).or(() -> terms.kindCalled(text));
        if (kind.isEmpty()) {
            problem(UnitField.KIND, "kind", text);
        }
        return kind.orElse(UnitKind.OTHER);
    }

    private Optional<Long> desk() {
        String text = typed.of(UnitField.DESK);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> desk = text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        if (desk.filter(terms.desks()::contains).isEmpty()) {
            problem(UnitField.DESK, "desk", text);
        }
        return desk;
    }

    private String hours(boolean desk, boolean always) {
        String text = typed.of(UnitField.HOURS);
        if (text.isEmpty()) {
            return "";
        }
        if (desk) {
            problem(UnitField.HOURS, "hours-of-desk", "");
        } else if (always) {
            problem(UnitField.HOURS, "hours-always", "");
        }
        try {
            return DeskHours.parse(text).toString();
        } catch (MalformedHoursException malformed) {
            String reason = malformed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            problem(UnitField.HOURS, "hours-" + reason, malformed.part());
            return text;
        }
    }

    private @Nullable MapPoint point() {
        String text = typed.of(UnitField.POINT);
        Optional<MapPoint> point = MapPoint.parse(text);
        if (point.isEmpty() && !text.isEmpty()) {
            problem(UnitField.POINT, "point", text);
        }
        return point.orElse(null);
    }

    private String phone() {
        String phone = typed.of(UnitField.PHONE);
        if (EMERGENCY.contains(phone.replaceAll("\\D", ""))) {
            problem(UnitField.PHONE, "emergency", phone);
        } else if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            problem(UnitField.PHONE, "phone", phone);
        }
        return phone;
    }

    private List<String> handles() {
        List<String> handles = entries(UnitField.HANDLES);
        handles.stream()
                .filter(entry -> PROCEDURE.matcher(entry).matches() && !terms.knowsProcedure(entry))
                .findFirst()
                .ifPresent(code -> problem(UnitField.HANDLES, "procedure", code));
        return handles.stream().map(terms::asPublished).toList();
    }

    private List<Reception> receptions() {
        var read = new ArrayList<Reception>();
        for (String line : entries(UnitField.RECEPTIONS)) {
            Reception.parse(line).ifPresentOrElse(read::add, () -> problem(UnitField.RECEPTIONS, "reception", line));
        }
        return read;
    }

    private Unit.School school() {
        LocalDate from = date(UnitField.ENROLMENT_FROM);
        LocalDate to = date(UnitField.ENROLMENT_TO);
        if (from != null && to != null && to.isBefore(from)) {
            problem(UnitField.ENROLMENT_TO, "backwards", typed.of(UnitField.ENROLMENT_TO));
        }
        return new Unit.School(typed.of(UnitField.ENROLMENT), from, to, typed.of(UnitField.TIMETABLE));
    }

    private @Nullable LocalDate date(UnitField field) {
        String text = typed.of(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.indexOf('/') > 0 ? LocalDate.parse(text, DATE) : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            problem(field, "date", text);
            return null;
        }
    }

    private int position() {
        String text = typed.of(UnitField.POSITION);
        if (text.isEmpty()) {
            return 0;
        }
        int position = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (position < 0 || position > LAST_POSITION) {
            problem(UnitField.POSITION, "position", text);
        }
        return position;
    }

    private boolean yes(UnitField field, boolean otherwise) {
        String text = typed.of(field).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> otherwise;
            case UnitText.YES, "co", "x", "yes", "true", "on", "1" -> true;
            case UnitText.NO, "khong", "no", "false", "off", "0" -> false;
            default -> {
                problem(field, "yes-or-no", text);
                yield otherwise;
            }
        };
    }

    private String matching(UnitField field, Pattern pattern, String reason) {
        String text = typed.of(field);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            problem(field, reason, text);
        }
        return text;
    }

    private List<String> entries(UnitField field) {
        var entries = new LinkedHashSet<String>();
        Arrays.stream(ENTRIES.split(typed.of(field)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entries::add);
        if (entries.size() > MOST_ENTRIES) {
            problem(field, "too-many", Integer.toString(MOST_ENTRIES));
        }
        entries.stream()
                .filter(entry -> entry.length() > LONGEST_ENTRY)
                .findFirst()
                .ifPresent(entry -> problem(field, "entry-too-long", entry));
        return List.copyOf(entries);
    }

    private void problem(UnitField field, String reason, String detail) {
        problems.add(new UnitProblem(field, reason, detail));
    }
}
