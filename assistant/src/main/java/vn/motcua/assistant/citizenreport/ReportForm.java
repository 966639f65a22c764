package vn.motcua.assistant.citizenreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report that a citizen is writing, as it is remembered from one message to the next.
 *
 * @param step what is asked now
 * @param text what happened, in the citizen's words, personal data masked
 * @param category its code; empty until it is known
 * @param place where, in words; may be empty
 * @param point where, on the map
 * @param pictures the numbers of the messages that brought pictures
 * @param phone the number of the message that brought the telephone number; 0 for none
 * @param contact whether the citizen has said whether there is a number
 * @param anonymous whether the citizen wants to be unnamed
 * @param placeFromPicture whether the place that a picture tells has been decided about
 * @param report of a report that was sent before: its number; 0 while a new one is written
 */
record ReportForm(
        Step step,
        String text,
        String category,
        String place,
        @Nullable Point point,
        List<Long> pictures,
        long phone,
        boolean contact,
        boolean anonymous,
        boolean placeFromPicture,
        long report) {

    /** Lenient: it may have been written by another version. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** What can be asked. */
    enum Step {
        /** What happened. */
        WHAT,
        /** Of which kind it is. */
        CATEGORY,
        /** Where. */
        PLACE,
        /** Pictures, if there are any. */
        PICTURES,
        /** Whether the place of a picture is the report's. */
        PICTURE_PLACE,
        /** How the citizen can be reached. */
        CONTACT,
        /** Whether it is to be sent. */
        SEND,
        /** What an officer has asked, of a report that was sent before. */
        ADDITION,
        /** Why a report is to be opened again. */
        REOPENING,
        /** A word to a rating. */
        WORD
    }

    /** Copies the list. */
    ReportForm {
        pictures = List.copyOf(pictures);
    }

    /** An empty one. */
    static ReportForm begun(String text) {
        return new ReportForm(Step.WHAT, text, "", "", null, List.of(), 0, false, false, false, 0);
    }

    /** About a report that was sent before. */
    static ReportForm about(Step step, long report) {
        return new ReportForm(step, "", "", "", null, List.of(), 0, false, false, false, report);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    /** Empty when it cannot be read. */
    static Optional<ReportForm> read(String written) {
        try {
            return Optional.ofNullable(JSON.readValue(written, ReportForm.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    ReportForm at(Step next) {
        return new ReportForm(
                next, text, category, place, point, pictures, phone, contact, anonymous, placeFromPicture, report);
    }

    ReportForm saying(String words) {
        return new ReportForm(
                step, words, category, place, point, pictures, phone, contact, anonymous, placeFromPicture, report);
    }

    ReportForm of(String newCategory) {
        return new ReportForm(
                step, text, newCategory, place, point, pictures, phone, contact, anonymous, placeFromPicture, report);
    }

    ReportForm in(String newPlace, @Nullable Point newPoint) {
        return new ReportForm(
                step,
                text,
                category,
                newPlace,
                newPoint,
                pictures,
                phone,
                contact,
                anonymous,
                placeFromPicture,
                report);
    }

    ReportForm withPicture(long sequence) {
        var more = new ArrayList<>(pictures);
        more.add(sequence);
        return new ReportForm(
                step, text, category, place, point, more, phone, contact, anonymous, placeFromPicture, report);
    }

    ReportForm reachedBy(long sequence) {
        return new ReportForm(
                step, text, category, place, point, pictures, sequence, true, false, placeFromPicture, report);
    }

    ReportForm unreached(boolean unnamed) {
        return new ReportForm(step, text, category, place, point, pictures, 0, true, unnamed, placeFromPicture, report);
    }

    ReportForm decidedOfPicture() {
        return new ReportForm(step, text, category, place, point, pictures, phone, contact, anonymous, true, report);
    }

    boolean hasPlace() {
        return !place.isEmpty() || point != null;
    }
}
