package vn.motcua.assistant.directory;

import java.util.Optional;

import vn.motcua.assistant.dialogue.ServiceRequest;

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
     */
    static Optional<Meant> of(Asked asked, ServiceRequest request) {
        boolean place = !asked.kinds().isEmpty() || !asked.named().isEmpty();
        int rest = asked.rest();
        return switch (asked.topic()) {
            case HOURS, RECEPTION -> rest <= 1 ? surely() : rest <= SOME_WORDS ? likely() : Optional.empty();
            case NEAREST -> rest <= 1 ? surely() : rest <= FEW_WORDS ? likely() : Optional.empty();
            case ENROLMENT, TIMETABLE -> place && rest <= 1 ? surely() : rest <= FEW_WORDS ? likely() : Optional.empty();
            case PHONE -> place && rest <= 1 ? surely() : rest <= (place ? FEW_WORDS : 0) ? likely() : Optional.empty();
            case ADDRESS -> address(place, rest, request);
            case ABOUT -> place && rest == 0 ? likely() : Optional.empty();
        };
    }

    /** "Nộp ở đâu" asks for what the catalogue says of a procedure. */
    private static Optional<Meant> address(boolean place, int rest, ServiceRequest request) {
        boolean handsIn = TopicWords.handsIn(request.read().terms());
        if (!place) {
            return rest == 0 && !handsIn && request.procedure().isEmpty() ? likely() : Optional.empty();
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
