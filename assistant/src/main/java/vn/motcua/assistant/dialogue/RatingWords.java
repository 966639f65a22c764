package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Reads how it was with an officer: "5", "5 sao", "4/5", "rất hài lòng", "tệ lắm". */
final class RatingWords {

    private static final String LEAD =
            "^(?:(?:da|vang|toi|em|minh|con|chau|danh gia|cho|cham|xin|thay|cam thay|rat la|diem|muc|so|i am|it was|was) )*";
    private static final String VERY = "(?:rat|cuc|cuc ky|vo cung|qua|tuyet doi|very|extremely) ";
    private static final String SO = "(?: (?:qua|lam|vo cung|tuyet doi|cuc ky))";
    private static final String END =
            "(?: (?:sao|diem|star|stars|a|nhe|nha|em|anh|chi|ad|can bo|tro ly|voi|ve|lam|roi|cam on|thank|thanks|you|with|it|tren 5|5))*";

    private static final String GOOD =
            "(?:tot|hai long|ok|oke|ung y|ung|tot day|nhiet tinh|good|satisfied|happy|helpful)";
    private static final String BAD =
            "(?:te|khong tot|chua tot|khong hai long|chua hai long|ko hai long|kem|chan|khong duoc|"
                    + "bad|poor|unsatisfied|dissatisfied|not satisfied|unhappy|not happy|not good|not helpful)";

    private static final Pattern NUMBER = Pattern.compile(
            LEAD + "(?<level>[1-5])(?:/5)?(?: (?:sao|diem|star|stars|tren 5|5|of 5|out of 5))?" + END + "$");
    private static final Pattern BEST = Pattern.compile(LEAD + "(?:" + VERY + GOOD + "|" + GOOD + SO
            + "|tuyet(?: voi| cu meo| lam| qua)?|xuat sac|hoan hao|excellent|great|perfect|nam sao|five stars)" + END
            + "$");
    private static final Pattern GOOD_ONE = Pattern.compile(LEAD + "(?:kha )?(?:" + GOOD + "|bon sao)" + END + "$");
    private static final Pattern MIDDLE = Pattern.compile(LEAD
            + "(?:binh thuong|tam|tam duoc|tam tam|tam on|trung binh|cung duoc|duoc|on|so so|average|neutral|ba sao)"
            + END + "$");
    private static final Pattern SECOND_WORST = Pattern.compile(LEAD + "(?:hoi |kha )?" + BAD + END + "$");
    private static final Pattern WORST = Pattern.compile(LEAD + "(?:" + VERY + BAD + "|" + BAD + SO
            + "|qua te|te hai|that vong|terrible|awful|mot sao)" + END + "$");

    private record Level(int level, Pattern words) {}

    /** The extremes first: "tệ lắm" is more than "tệ". */
    private static final List<Level> LEVELS = List.of(
            new Level(1, WORST),
            new Level(5, BEST),
            new Level(2, SECOND_WORST),
            new Level(3, MIDDLE),
            new Level(4, GOOD_ONE));

    /** Words of how one was helped, which a question about a procedure hardly has. */
    private static final Pattern HELP = Pattern.compile(
            "\\b(?:can bo|nhan vien|chi ay|anh ay|co ay|chi kia|anh kia|nhiet tinh|tan tinh|vui ve|thai do|phuc vu|giai thich|ho tro|"
                    + "cho (?:hon|lau|mai|gan|doi)|doi (?:hon|lau|mai|gan)|tra loi (?:nhanh|cham|lau|ro)|nhanh|cham|hai long|de hieu|kho hieu|"
                    + "officer|helpful|friendly|kind|polite|rude|slow|quick|explained|waited)\\b");

    private RatingWords() {}

    /** Whether a message tells of how one was helped. */
    static boolean tellsOfTheHelp(String typed) {
        return HELP.matcher(folded(typed)).find();
    }

    private static String folded(String typed) {
        return Words.of(typed).stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    /** The level, 1 to 5; empty when a message is no such word. */
    static Optional<Integer> read(String typed) {
        int stars = (int)
                typed.codePoints().filter(point -> point == '⭐' || point == '★').count();
        if (stars >= 1 && stars <= DeskChoice.BEST && Words.of(typed).isEmpty()) {
            return Optional.of(stars);
        }
        String said = folded(typed);
        Matcher number = NUMBER.matcher(said);
        if (number.matches()) {
            return Optional.of(Integer.valueOf(number.group("level")));
        }
        return LEVELS.stream()
                .filter(level -> level.words().matcher(said).matches())
                .map(Level::level)
                .findFirst();
    }
}
