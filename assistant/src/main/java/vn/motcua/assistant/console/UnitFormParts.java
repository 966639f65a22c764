package vn.motcua.assistant.console;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.assistant.directory.UnitField;
import vn.motcua.assistant.directory.UnitKind;
import vn.motcua.assistant.directory.UnitText;

/**
 * The fields of a unit's form in two parts: what a unit of its kind is asked for, and what is there as well, folded away. What somebody has written of
 * another kind stays in sight.
 *
 * @param own what is shown at once
 * @param others what is folded away
 * @param written how many of these are filled in
 * @param open whether the folded part is open, because something in it is wrong
 */
record UnitFormParts(List<UnitField> own, List<UnitField> others, long written, boolean open) {

    private static final Set<UnitField> ALWAYS = EnumSet.of(
            UnitField.KIND,
            UnitField.NAME,
            UnitField.ADDRESS,
            UnitField.POINT,
            UnitField.PHONE,
            UnitField.HOURS,
            UnitField.NOTE,
            UnitField.ENABLED);

    private static final Set<UnitKind> OFFICES = EnumSet.of(
            UnitKind.ONE_STOP,
            UnitKind.COMMITTEE,
            UnitKind.POLICE,
            UnitKind.MILITARY,
            UnitKind.LAND_OFFICE,
            UnitKind.SOCIAL_INSURANCE,
            UnitKind.TAX);

    /** Copies the lists. */
    UnitFormParts {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    static UnitFormParts of(UnitText typed, Set<UnitField> wrong) {
        Optional<UnitKind> kind = UnitKind.of(typed.of(UnitField.KIND));
        List<UnitField> own = Arrays.stream(UnitField.values())
                .filter(field -> ALWAYS.contains(field)
                        || kind.filter(known -> isOf(field, known)).isPresent()
                        || (isOfSomeKinds(field) && !typed.of(field).isEmpty()))
                .toList();
        List<UnitField> others = Arrays.stream(UnitField.values())
                .filter(field -> !own.contains(field))
                .toList();
        return new UnitFormParts(
                own,
                others,
                others.stream()
                        .filter(field -> field != UnitField.POSITION)
                        .filter(field -> !typed.of(field).isEmpty())
                        .count(),
                others.stream().anyMatch(wrong::contains));
    }

    /** The words of the kinds of unit that have a field, between spaces; empty where it does not depend on the kind. */
    public String kinds(UnitField field) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> isOf(field, kind))
                .map(UnitKind::word)
                .collect(Collectors.joining(" "));
    }

    private static boolean isOfSomeKinds(UnitField field) {
        return Arrays.stream(UnitKind.values()).anyMatch(kind -> isOf(field, kind));
    }

    private static boolean isOf(UnitField field, UnitKind kind) {
        return switch (field) {
            case DESK -> OFFICES.contains(kind);
            case HANDLES ->
                OFFICES.contains(kind)
                        || kind == UnitKind.VILLAGE_HEAD
                        || kind == UnitKind.POST_OFFICE
                        || kind == UnitKind.OTHER;
            case RECEPTIONS -> OFFICES.contains(kind) || kind == UnitKind.CLINIC || kind == UnitKind.OTHER;
            case ALWAYS_OPEN -> kind == UnitKind.POLICE || kind == UnitKind.MILITARY || kind == UnitKind.CLINIC;
            case ENROLMENT, ENROLMENT_FROM, ENROLMENT_TO, TIMETABLE -> kind.isSchool();
            default -> false;
        };
    }
}
