package vn.motcua.assistant.directory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.knowledge.calendar.WorkingCalendar;

/** A made-up commune and its neighbour. */
public final class SampleUnits {

    static final String COMMUNE = "17329";
    static final String NEIGHBOUR = "17357";

    private SampleUnits() {}

    static DirectoryTerms terms() {
        var kinds = new HashMap<String, UnitKind>();
        kinds.put("Trạm y tế", UnitKind.CLINIC);
        return new DirectoryTerms(kinds, Set.of(), List.of());
    }

    /** A unit of these fields; whatever is wrong with them fails the test. */
    static Unit unit(long id, Object... fields) {
        var values = new EnumMap<UnitField, String>(UnitField.class);
        for (int at = 0; at < fields.length; at += 2) {
            values.put((UnitField) fields[at], (String) fields[at + 1]);
        }
        return switch (UnitReading.read(id, new UnitText(values), terms())) {
            case UnitReading.Result.Read read -> read.unit();
            case UnitReading.Result.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    static List<Unit> units() {
        return List.of(
                here(
                        1,
                        UnitKind.ONE_STOP,
                        "Trung tâm Phục vụ hành chính công xã Hoa Lư Sơn",
                        UnitField.HOURS,
                        "T2-T6 07:30-11:30 13:30-17:00; T7 07:30-11:30",
                        UnitField.ADDRESS,
                        "Xóm 5, xã Hoa Lư Sơn",
                        UnitField.PHONE,
                        "0238 3555 001",
                        UnitField.POINT,
                        "18.905, 105.302",
                        UnitField.HANDLES,
                        "Hộ tịch; 2.000635"),
                here(
                        2,
                        UnitKind.COMMITTEE,
                        "UBND xã Hoa Lư Sơn",
                        UnitField.HOURS,
                        "T2-T6 07:30-11:30 13:30-17:00",
                        UnitField.RECEPTIONS,
                        "Chủ tịch UBND: T5 08:00-11:30\nBí thư Đảng ủy: ngày 10,25 08:00-11:00 dời",
                        UnitField.ADDRESS,
                        "Xóm 5, xã Hoa Lư Sơn"),
                here(
                        3,
                        UnitKind.POLICE,
                        "Công an xã Hoa Lư Sơn",
                        UnitField.ALWAYS_OPEN,
                        "có",
                        UnitField.PHONE,
                        "0238 3555 113"),
                here(4, UnitKind.CLINIC, "Trạm y tế xã Hoa Lư Sơn", UnitField.ADDRESS, "Xóm 2, xã Hoa Lư Sơn"),
                here(
                        5,
                        UnitKind.KINDERGARTEN,
                        "Trường Mầm non Hoa Sen",
                        UnitField.ENROLMENT,
                        "Nộp phiếu đăng ký tại trường hoặc qua mạng.",
                        UnitField.ENROLMENT_FROM,
                        "01/07/2027",
                        UnitField.ENROLMENT_TO,
                        "15/07/2027",
                        UnitField.TIMETABLE,
                        "Đón trẻ 6h45–7h30, trả trẻ 16h30–17h00"),
                here(
                        6,
                        UnitKind.KINDERGARTEN,
                        "Trường Mầm non Bình Minh",
                        UnitField.ENROLMENT,
                        "Nộp hồ sơ tại văn phòng trường."),
                here(7, UnitKind.VILLAGE_HEAD, "Trưởng xóm 3", UnitField.PHONE, "0912 000 003"),
                here(8, UnitKind.VILLAGE_HEAD, "Trưởng xóm 4", UnitField.PHONE, "0912 000 004"),
                unit(
                        9,
                        UnitField.KIND,
                        "one-stop",
                        UnitField.NAME,
                        "Trung tâm Phục vụ hành chính công xã Tân Mai",
                        UnitField.COMMUNE,
                        NEIGHBOUR,
                        UnitField.COMMUNE_NAME,
                        "xã Tân Mai",
                        UnitField.HOURS,
                        "T2-T6 08:00-12:00 13:00-16:30",
                        UnitField.PHONE,
                        "0238 3666 001",
                        UnitField.ADDRESS,
                        "Thôn Đông, xã Tân Mai",
                        UnitField.POINT,
                        "18.955, 105.372"));
    }

    /** The service that answers from them. */
    public static CitizenService service() {
        Directory directory = directory();
        return new DirectoryService(() -> directory, NamedCommunes.NONE);
    }

    static Directory directory() {
        return new Directory(units(), List.of(), List.of(), Map.of(), WorkingCalendar.bundled());
    }

    private static Unit here(long id, UnitKind kind, String name, Object... fields) {
        var all = new java.util.ArrayList<Object>(List.of(
                UnitField.KIND,
                kind.word(),
                UnitField.NAME,
                name,
                UnitField.COMMUNE,
                COMMUNE,
                UnitField.COMMUNE_NAME,
                "xã Hoa Lư Sơn"));
        all.addAll(List.of(fields));
        return unit(id, all.toArray());
    }
}
