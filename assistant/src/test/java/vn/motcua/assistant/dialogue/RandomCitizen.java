package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.guide.CaseQuestion;

/** Says anything a citizen may say within a walk: answers in every form, wishes, side questions, old buttons, nonsense. */
final class RandomCitizen {

    private static final List<String> SIDE_QUESTIONS = List.of(
            "lệ phí bao nhiêu",
            "giấy chứng sinh là gì",
            "nộp ở đâu vậy",
            "mất bao lâu",
            "cảm ơn em",
            "tờ khai lấy ở đâu",
            "thế còn đăng ký kết hôn thì sao",
            "how much is it?",
            "gặp cán bộ");

    private static final List<String> WISHES = List.of(
            "quay lại",
            "bỏ qua",
            "đổi câu trả lời",
            "làm lại từ đầu",
            "dừng lại",
            "tiếp tục",
            "xem tiếp",
            "đủ hết rồi",
            "em nộp rồi",
            "đang ở bước nào",
            "danh sách giấy tờ",
            "làm tiếp",
            "xong rồi",
            "back",
            "skip");

    /** What must leave a walk as it is. */
    static final List<Gesture> WORDLESS = List.of(
            Gesture.PICTURE,
            Gesture.VOICE,
            Gesture.VIDEO,
            Gesture.STICKER,
            Gesture.FILE,
            Gesture.LOCATION,
            Gesture.OWN_CONTACT,
            Gesture.OTHER_CONTACT,
            Gesture.EDIT,
            Gesture.UNKNOWN);

    private static final Set<String> WISHES_THAT_TAKE_BACK = Set.of("quay lại", "làm lại từ đầu", "back");

    private static final List<String> DATES = List.of(
            "12/03/2026",
            "hôm qua",
            "tuần trước",
            "3 tháng trước",
            "năm ngoái",
            "31/02/2026",
            "ngày mai",
            "không nhớ",
            "1/1/1960",
            "tháng 9 năm 2012",
            "20-11-2026");

    private static final List<String> NONSENSE =
            List.of("asdf qwer", "😂", "???", "\uD800", "\u202Eabc", "0", "999", "{0}", "w:o:x:y", "có", "không");

    private static final List<String> FORGED = List.of(
            "w:o:00000000:x", "w:t:1.001193:khong-co", "w:n:999", "w:e:", "w:more", "w:all", "w:carry", "w:handed_in");

    /** What a desk may tell in between. */
    private static final List<DeskEvent> NEWS = List.of(
            new DeskEvent.Claimed("Lan", DeskName.of("Bộ phận Một cửa")),
            new DeskEvent.Transferred(new Prospect.WithOfficer("Minh", DeskName.of("Tư pháp"))),
            new DeskEvent.WaitingAgain(
                    new Prospect.InQueue(DeskName.of("Bộ phận Một cửa"), 3, Optional.of(new Prospect.Wait(5, 70)))),
            new DeskEvent.HandedBack(Optional.empty()));

    private final Random random;
    private final int sideQuestionsInHundred;
    private final boolean searches;
    private final List<String> oldButtons = new ArrayList<>();

    /**
     * A citizen.
     *
     * @param sideQuestionsInHundred how often something is asked beside the walk, from 0 to 100
     * @param searches whether nonsense is typed too, for which the whole catalogue is searched
     */
    RandomCitizen(Random random, int sideQuestionsInHundred, boolean searches) {
        this.random = random;
        this.sideQuestionsInHundred = sideQuestionsInHundred;
        this.searches = searches;
    }

    /**
     * Something said.
     *
     * @param content what
     * @param mayTakeBack whether it may take an answer back
     */
    record Said(Utterance.Content content, boolean mayTakeBack) {

        Utterance at(Instant when, String token) {
            return new Utterance(content, when, token, new Carried.Nothing(), Reception.NONE);
        }

        static Said pressed(String value) {
            return new Said(new Utterance.Content.Chosen(value), takesBack(value));
        }

        static Said typed(String text, boolean mayTakeBack) {
            return new Said(new Utterance.Content.Text(text), mayTakeBack);
        }

        static Said did(Gesture gesture) {
            return new Said(new Utterance.Content.Did(gesture, ""), false);
        }

        static Said told(DeskEvent event) {
            return new Said(new Utterance.Content.Told(event), false);
        }

        private static boolean takesBack(String value) {
            return value.equals("w:back")
                    || value.equals("w:over")
                    || value.startsWith("w:e:")
                    || value.startsWith("g:");
        }
    }

    /** Anything. */
    Said anything(Reply last, Optional<CaseQuestion> open) {
        last.answers().forEach(choice -> oldButtons.add(choice.value()));
        int chance = random.nextInt(100);
        if (chance < sideQuestionsInHundred) {
            return Said.typed(any(SIDE_QUESTIONS), false);
        }
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3, 4, 5 -> pressAny(last);
            case 6, 7 -> typedNumber(last);
            case 8, 9 -> typedLabel(last);
            case 10, 11, 12, 13 -> open.map(this::phraseFor).orElseGet(() -> pressAny(last));
            case 14 -> searches ? Said.typed(any(DATES), false) : pressAny(last);
            case 15, 16 -> wish();
            case 17 -> Said.pressed(any(oldButtons));
            case 18 -> Said.pressed(any(FORGED));
            case 19 -> Said.did(any(WORDLESS));
            case 20 -> Said.told(any(NEWS));
            default -> searches ? Said.typed(any(NONSENSE), false) : pressAny(last);
        };
    }

    /** Straight on to the end, by the buttons of the last reply. */
    Said onwards(Reply last) {
        for (String kind : List.of("w:o:", "w:s:", "w:more", "w:n:", "w:next", "w:done", "w:resume")) {
            List<String> fitting = last.choices().stream()
                    .map(Choice::value)
                    .filter(value -> value.startsWith(kind))
                    .toList();
            if (!fitting.isEmpty()) {
                return Said.pressed(any(fitting));
            }
        }
        return Said.typed("làm tiếp", false);
    }

    private Said pressAny(Reply last) {
        return last.answers().isEmpty()
                ? Said.pressed("w:resume")
                : Said.pressed(any(last.answers()).value());
    }

    private Said typedNumber(Reply last) {
        int number = 1 + random.nextInt(Math.max(1, last.answers().size()));
        boolean takesBack = number <= last.answers().size()
                && Said.takesBack(last.answers().get(number - 1).value());
        return Said.typed(
                switch (random.nextInt(3)) {
                    case 0 -> "" + number;
                    case 1 -> "xong " + number;
                    default -> "số " + number;
                },
                takesBack);
    }

    private Said typedLabel(Reply last) {
        if (last.choices().isEmpty()) {
            return wish();
        }
        Choice choice = any(last.choices());
        return Said.typed(choice.label(), Said.takesBack(choice.value()));
    }

    private Said wish() {
        String wish = any(WISHES);
        return Said.typed(wish, WISHES_THAT_TAKE_BACK.contains(wish));
    }

    private Said phraseFor(CaseQuestion question) {
        List<String> phrases = question.options().stream()
                .flatMap(option -> Stream.concat(Stream.of(option.label().vi()), option.said().stream()))
                .toList();
        String lead = random.nextInt(4) == 0 ? "à nhầm, " : "";
        return Said.typed(lead + any(phrases.isEmpty() ? DATES : phrases), false);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
