package vn.motcua.assistant.directory;

import java.util.List;

import vn.motcua.assistant.dialogue.Desk;

/** The one-stop desk of the settings, which stands in while nobody has written a directory. */
final class OperatorsDesk {

    private static final String USUAL_NAME = "Bộ phận Một cửa";

    private OperatorsDesk() {}

    /** The desk as the only unit; none where the settings say nothing of it. */
    static List<Unit> asUnit(Desk desk) {
        if (desk.place().isBlank() && desk.phone().isBlank() && !desk.hoursGiven()) {
            return List.of();
        }
        return List.of(new Unit(
                0,
                "",
                UnitKind.ONE_STOP,
                USUAL_NAME,
                "One-stop desk",
                List.of(),
                "",
                "",
                desk.place().strip(),
                null,
                "",
                desk.phone().strip(),
                "",
                "",
                desk.hoursGiven() ? desk.hours().toString() : "",
                false,
                null,
                List.of(),
                List.of(),
                Unit.School.NONE,
                "",
                "",
                true,
                0));
    }
}
