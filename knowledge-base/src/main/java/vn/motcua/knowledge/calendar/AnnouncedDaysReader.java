package vn.motcua.knowledge.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.reading.Fault;
import vn.motcua.knowledge.reading.FaultKind;

/**
 * Reads files of announced days: UTF-8, one day a line, {@code date | off or working | occasion | occasion in English |
 * source}, "#" begins a comment line. Later files add to earlier ones; a date given again takes the later line.
 */
final class AnnouncedDaysReader {

    private static final String BUNDLED = "announced-days.txt";
    private static final int FIELDS = 5;
    private static final long LARGEST_FILE_BYTES = 1 << 20;
    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final SortedMap<LocalDate, AnnouncedDay> days = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** The days that come with the library. */
    AnnouncedDaysReader bundled() {
        try (InputStream in = AnnouncedDaysReader.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("no resource '" + BUNDLED + "'");
            }
            read(Path.of(BUNDLED), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource '" + BUNDLED + "'", e);
        }
        return this;
    }

    /** Adds the days of a file. */
    AnnouncedDaysReader and(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                fault(file, 0, FaultKind.TOO_LARGE, "larger than " + LARGEST_FILE_BYTES + " bytes");
            } else {
                read(file, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            fault(file, 0, FaultKind.UNREADABLE_FILE, "cannot be read: " + e);
        }
        return this;
    }

    /**
     * What was read.
     *
     * @throws AnnouncedDaysException when anything was wrong
     */
    SortedMap<LocalDate, AnnouncedDay> days() {
        if (!faults.isEmpty()) {
            throw new AnnouncedDaysException(faults);
        }
        return days;
    }

    private void read(Path file, byte[] bytes) {
        var seen = new HashMap<LocalDate, Integer>();
        int number = 0;
        for (String line : lines(file, bytes)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                readLine(file, number, line, seen);
            }
        }
        SortedSet<Integer> years = new TreeSet<>();
        seen.keySet().forEach(date -> years.add(date.getYear()));
        years.forEach(year -> checkComplete(file, year));
    }

    private List<String> lines(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return LINE_END.splitAsStream(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .toList();
        } catch (CharacterCodingException e) {
            fault(file, 0, FaultKind.MALFORMED, "is not UTF-8 text");
            return List.of();
        }
    }

    private void readLine(Path file, int number, String line, Map<LocalDate, Integer> seen) {
        List<String> fields = SEPARATOR.splitAsStream(line).map(String::strip).toList();
        if (fields.size() != FIELDS || fields.contains("")) {
            fault(file, number, FaultKind.MALFORMED, "needs 'date | off or working | occasion | in English | source'");
            return;
        }
        LocalDate date = date(fields.get(0));
        if (date == null) {
            fault(file, number, FaultKind.INVALID_VALUE, "'" + fields.get(0) + "' is no date such as 2027-02-05");
            return;
        }
        AnnouncedDay.Kind kind = kind(fields.get(1));
        if (kind == null) {
            fault(file, number, FaultKind.INVALID_VALUE, "'" + fields.get(1) + "' must be 'off' or 'working'");
            return;
        }
        Integer before = seen.putIfAbsent(date, number);
        if (before != null) {
            fault(file, number, FaultKind.INVALID_VALUE, date + " already stands in line " + before);
            return;
        }
        take(file, number, new AnnouncedDay(date, kind, fields.get(2), fields.get(3), fields.get(4)));
    }

    private void take(Path file, int number, AnnouncedDay day) {
        if (day.kind() == AnnouncedDay.Kind.OFF || LegalDays.isWeeklyRest(day.date())) {
            days.put(day.date(), day);
        } else if (days.remove(day.date()) == null) {
            String weekday = DateWords.ENGLISH.day(day.date());
            fault(file, number, FaultKind.INVALID_VALUE, weekday + " is a working day as it is");
        }
    }

    /** A year with a hole would give wrong days with the word "announced" on them, so it is refused. */
    private void checkComplete(Path file, int year) {
        SortedMap<LocalDate, Occasion> fixed = LegalDays.fixed(year);
        fixed.forEach((date, occasion) -> {
            AnnouncedDay day = days.get(date);
            if (day == null && !LegalDays.isWeeklyRest(date)) {
                fault(
                        file,
                        0,
                        FaultKind.MISSING_VALUE,
                        "the year " + year + " lacks " + date + " (" + occasion.vietnamese()
                                + "): list the whole year");
            }
        });
        long announced = weekdaysOff(year);
        long byLaw = LegalDays.of(year).keySet().stream()
                .filter(date -> !LegalDays.isWeeklyRest(date))
                .count();
        if (announced < byLaw) {
            fault(
                    file,
                    0,
                    FaultKind.MISSING_VALUE,
                    "the year " + year + " has " + announced
                            + " weekdays off beyond those worked in exchange, the law gives " + byLaw
                            + ": list the whole year");
        }
    }

    private long weekdaysOff(int year) {
        SortedMap<LocalDate, AnnouncedDay> ofYear =
                days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 1).plusYears(1));
        long off = ofYear.values().stream()
                .filter(day -> day.kind() == AnnouncedDay.Kind.OFF && !LegalDays.isWeeklyRest(day.date()))
                .count();
        // A Saturday in January may be worked for a day off in the December before, as on 5 January 2019.
        long worked = ofYear.values().stream()
                .filter(day ->
                        day.kind() == AnnouncedDay.Kind.WORKING && day.date().getMonth() != Month.JANUARY)
                .count();
        return off - worked;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static AnnouncedDay.@Nullable Kind kind(String text) {
        return switch (text) {
            case "off" -> AnnouncedDay.Kind.OFF;
            case "working" -> AnnouncedDay.Kind.WORKING;
            default -> null;
        };
    }

    private void fault(Path file, int line, FaultKind kind, String reason) {
        faults.add(new Fault(file, line, kind, reason));
    }
}
