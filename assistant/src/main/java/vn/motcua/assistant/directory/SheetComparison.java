package vn.motcua.assistant.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Words;

/** Compares a sheet with the units that are there. A column that the sheet does not have leaves its field as it is. */
final class SheetComparison {

    private final Map<String, Unit> present;
    private final DirectoryTerms terms;
    private final Map<UnitField, Integer> columns;

    private SheetComparison(List<Unit> units, DirectoryTerms terms, Map<UnitField, Integer> columns) {
        this.present = units.stream().collect(Collectors.toMap(Unit::key, Function.identity()));
        this.terms = terms;
        this.columns = columns;
    }

    /**
     * Compares.
     *
     * @param rows the sheet, its heading first
     * @param units what is there
     * @throws SheetException when it has no heading that can be used, or nothing below it
     */
    static SheetPreview of(List<SheetRow> rows, List<Unit> units, DirectoryTerms terms) {
        if (rows.isEmpty()) {
            throw new SheetException(SheetException.Reason.EMPTY, "");
        }
        var comparison = new SheetComparison(units, terms, columns(rows.getFirst()));
        return comparison.compare(
                rows.stream().skip(1).filter(row -> !row.isBlank()).toList());
    }

    private static Map<UnitField, Integer> columns(SheetRow heading) {
        var names = new HashMap<String, UnitField>();
        for (UnitField field : UnitField.values()) {
            Stream.of(field.heading(), field.headingEn(), field.word()).forEach(name -> names.put(folded(name), field));
        }
        var columns = new EnumMap<UnitField, Integer>(UnitField.class);
        for (int column = 0; column < heading.cells().size(); column++) {
            String name = heading.cell(column).strip();
            UnitField field = names.get(folded(name));
            if (field == null && !name.isEmpty()) {
                throw new SheetException(SheetException.Reason.HEADINGS, name);
            }
            if (field != null && columns.putIfAbsent(field, column) != null) {
                throw new SheetException(SheetException.Reason.HEADING_TWICE, name);
            }
        }
        if (!columns.containsKey(UnitField.NAME) || !columns.containsKey(UnitField.KIND)) {
            throw new SheetException(
                    SheetException.Reason.HEADINGS, UnitField.KIND.heading() + ", " + UnitField.NAME.heading());
        }
        return columns;
    }

    private SheetPreview compare(List<SheetRow> rows) {
        if (rows.isEmpty()) {
            throw new SheetException(SheetException.Reason.EMPTY, "");
        }
        var fresh = new ArrayList<SheetPreview.Fresh>();
        var changed = new ArrayList<SheetPreview.Changed>();
        var faults = new ArrayList<SheetPreview.Fault>();
        var seen = new HashSet<String>();
        int unchanged = 0;
        for (SheetRow row : rows) {
            String key = key(row);
            Unit before = present.get(key);
            UnitText text = text(row, key, before);
            switch (UnitReading.read(before == null ? 0 : before.id(), text, terms)) {
                case UnitReading.Result.Refused refused ->
                    refused.problems().forEach(problem -> faults.add(fault(row, problem)));
                case UnitReading.Result.Read read -> {
                    if (!seen.add(key)) {
                        faults.add(fault(row, new UnitProblem(UnitField.KEY, "twice", key)));
                    } else if (before == null) {
                        fresh.add(new SheetPreview.Fresh(row.number(), read.unit()));
                    } else {
                        List<SheetPreview.Difference> differences = differences(before, read.unit());
                        if (differences.isEmpty()) {
                            unchanged++;
                        } else {
                            changed.add(new SheetPreview.Changed(row.number(), read.unit(), differences));
                        }
                    }
                }
            }
        }
        int untouched = (int)
                present.keySet().stream().filter(key -> !seen.contains(key)).count();
        return new SheetPreview(fresh, changed, unchanged, untouched, faults);
    }

    private String key(SheetRow row) {
        String key = cell(row, UnitField.KEY).orElse("");
        return key.isEmpty()
                ? UnitReading.keyOf(
                        cell(row, UnitField.NAME).orElse(""),
                        cell(row, UnitField.COMMUNE).orElse(""))
                : key;
    }

    private UnitText text(SheetRow row, String key, @Nullable Unit before) {
        var values = new EnumMap<UnitField, String>(UnitField.class);
        if (before != null) {
            values.putAll(UnitText.of(before).values());
        }
        columns.keySet().forEach(field -> values.put(field, cell(row, field).orElse("")));
        values.put(UnitField.KEY, key);
        return new UnitText(values);
    }

    private Optional<String> cell(SheetRow row, UnitField field) {
        Integer column = columns.get(field);
        return column == null
                ? Optional.empty()
                : Optional.of(SheetCells.plain(row.cell(column)).strip());
    }

    private static List<SheetPreview.Difference> differences(Unit before, Unit after) {
        UnitText old = UnitText.of(before);
        UnitText young = UnitText.of(after);
        return Stream.of(UnitField.values())
                .filter(field -> !old.of(field).equals(young.of(field)))
                .map(field -> new SheetPreview.Difference(field, old.of(field), young.of(field)))
                .toList();
    }

    private SheetPreview.Fault fault(SheetRow row, UnitProblem problem) {
        Integer column = columns.get(problem.field());
        return new SheetPreview.Fault(
                row.number(), column == null ? "" : CellReference.convertNumToColString(column), problem);
    }

    private static String folded(String heading) {
        return Words.of(heading).stream().map(word -> Letters.fold(word.text())).collect(Collectors.joining(" "));
    }
}
