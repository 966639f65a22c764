package vn.motcua.assistant.directory;

import java.util.List;
import java.util.Optional;

import vn.motcua.knowledge.text.Term;

/** How plainly the directory was meant by what was asked. */
enum Meant {
    /** Whatever else the words may mean. */
    SURELY,
    /** Where no procedure is meant. */
    LIKELY;

    private static final int FEW_WORDS = 3;
    private static final int SOME_WORDS = 5;

    /**
     * Weighs a question; empty when it is none for the directory. The more words are about something else, the less it is: "số điện
     * thoại công an xã" has none, "làm căn cước ở công an nào" has two, "thủ tục thành lập trường mầm non" asks for nothing of a unit.
     *
     * @param read the words of the question
     * @param procedure the code of the procedure that is talked about; empty when none is
     */
    static Optional<Meant> of(Asked asked, List<Term> read, String procedure) {
        boolean place = !asked.kinds().isEmpty() || !asked.named().isEmpty();
        boolean timed = place || !(asked.day() instanceof AskedDay.None);
        int rest = asked.rest();
        return switch (asked.topic()) {
            case HOURS -> rest <= (timed ? 1 : 0) ? surely() : rest <= SOME_WORDS ? likely() : Optional.empty();
            case RECEPTION -> rest <= 1 ? surely() : rest <= SOME_WORDS ? likely() : Optional.empty();
            case NEAREST -> rest <= 1 ? surely() : rest <= FEW_WORDS ? likely() : Optional.empty();
            case ENROLMENT, TIMETABLE ->
                place && rest <= 1 ? surely() : rest <= FEW_WORDS ? likely() : Optional.empty();
            case PHONE -> place && rest <= 1 ? surely() : rest <= (place ? FEW_WORDS : 0) ? likely() : Optional.empty();
            case ADDRESS -> address(place, rest, read, procedure);
            case ABOUT -> place && rest == 0 ? likely() : Optional.empty();
        };
    }

    /** "Nộp ở đâu" asks for what the catalogue says of a procedure. */
    private static Optional<Meant> address(boolean place, int rest, List<Term> read, String procedure) {
        boolean handsIn = TopicWords.handsIn(read);
        if (!place) {
            return rest == 0 && !handsIn && procedure.isEmpty() ? likely() : Optional.empty();
        }
        return rest == 0 && !handsIn ? surely() : rest <= FEW_WORDS ? likely() : Optional.empty();
    }

    private static Optional<Meant> surely() {
        return Optional.of(SURELY);
    }

    private static Optional<Meant> likely() {
        return Optional.of(LIKELY);
    }
}
