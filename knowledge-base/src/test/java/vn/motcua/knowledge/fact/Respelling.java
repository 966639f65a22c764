package vn.motcua.knowledge.fact;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.fact.Draft.Piece;

/** Writes the pieces of a draft in other spellings that mean the same. */
final class Respelling {

    private static final Pattern COUNTED = Pattern.compile("(\\d+)(?: ?\\([^)]*\\))? (.+)", Pattern.DOTALL);
    private static final Pattern DATE =
            Pattern.compile("(?iu)(?:ngày )?(\\d{1,2})(?:/| tháng )(\\d{1,2})(?:/| năm )(\\d{4})");

    /** What is said, and what may be said for it. */
    private static final String[][] WORDINGS = {
        {"Trong thời hạn", "Trong vòng", "Trong thời hạn", "Trong"},
        {"trong thời hạn", "trong vòng", "trong thời hạn", "trong"},
        {"theo quy định", "đúng quy định", "theo quy định"},
        {"tổ chức, cá nhân", "tổ chức hoặc cá nhân", "cá nhân, tổ chức"},
        {"Tổ chức, cá nhân", "Tổ chức hoặc cá nhân", "Cá nhân, tổ chức"},
        {"nêu rõ lý do", "ghi rõ lý do", "nói rõ lý do"},
        {"nộp hồ sơ", "gửi hồ sơ", "nộp hồ sơ"},
        {"kể từ ngày", "tính từ ngày", "kể từ ngày"},
        {"bao gồm", "gồm", "gồm có"},
        {"thực hiện", "tiến hành", "thực hiện"},
    };

    private final RandomGenerator random;

    Respelling(RandomGenerator random) {
        this.random = random;
    }

    /** The draft in other spellings. */
    String of(Draft draft) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : draft.pieces()) {
            String spelled = of(piece);
            boolean twice = spelled.startsWith("số ") && text.toString().endsWith("số ");
            boolean dayTwice = spelled.startsWith("ngày ") && text.toString().endsWith("ngày ");
            text.append(twice || dayTwice ? spelled.substring(spelled.indexOf(' ') + 1) : spelled);
        }
        return text.toString();
    }

    private String of(Piece piece) {
        return switch (piece.kind()) {
            case AMOUNT -> amount(Long.parseLong(piece.text().replaceAll("\\D", "")));
            case FREE ->
                pick(
                        "miễn phí",
                        "không mất phí",
                        "không thu phí",
                        "không phải nộp phí",
                        "miễn phí hoàn toàn",
                        "không tốn tiền");
            case PERIOD -> period(piece.text());
            case COUNT -> counted(piece.text());
            case DATE -> date(piece.text());
            case SHARE ->
                pick(piece.text(), piece.text().replace("%", " %"), piece.text().replaceAll(" ?%", " phần trăm"));
            case AUTHORITY -> authority(piece.text());
            case AT_MOST -> piece.text().equalsIgnoreCase("chậm nhất") ? piece.text() : pick("không quá", "tối đa");
            case AT_LEAST -> pick("ít nhất", "tối thiểu");
            case LAW -> piece.text();
            case TEXT -> wording(piece.text());
            default -> piece.text();
        };
    }

    private String amount(long dong) {
        String points = String.format(Locale.GERMANY, "%,d", dong);
        String commas = String.format(Locale.US, "%,d", dong);
        return switch (random.nextInt(9)) {
            case 0 -> points + "đ";
            case 1 -> commas + " VNĐ";
            case 2 -> dong + " đồng";
            case 3 -> SpelledOut.of(dong) + " đồng";
            case 4 -> dong % 1000 == 0 && dong < 1_000_000 ? dong / 1000 + " nghìn đồng" : points + " đ";
            case 5 -> dong % 1000 == 0 && dong < 1_000_000 ? dong / 1000 + " ngàn" : points + " VND";
            case 6 ->
                dong % 100_000 == 0 && dong >= 1_000_000
                        ? (dong % 1_000_000 == 0
                                        ? String.valueOf(dong / 1_000_000)
                                        : dong / 1_000_000 + "," + dong % 1_000_000 / 100_000)
                                + " triệu đồng"
                        : points + " đồng";
            case 7 ->
                dong > 1_000_000 && dong % 1_000_000 == 500_000
                        ? dong / 1_000_000 + " triệu rưỡi"
                        : points + " Việt Nam đồng";
            default -> dong % 1000 == 0 && dong < 1_000_000 ? dong / 1000 + "k" : points + " đồng";
        };
    }

    private String period(String text) {
        Matcher matcher = COUNTED.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        int number = Integer.parseInt(matcher.group(1));
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        return switch (random.nextInt(5)) {
            case 0 -> String.format("%02d %s", number, unit);
            case 1 -> number > 0 ? SpelledOut.of(number) + " " + unit : number + " " + unit;
            case 2 -> number > 0 ? number + " (" + SpelledOut.of(number) + ") " + unit : number + " " + unit;
            case 3 ->
                number > 0 && unit.equals("ngày") && number % 7 == 0 && number < 30
                        ? number / 7 + " tuần"
                        : number + " " + unit;
            default -> number + " " + unit;
        };
    }

    private String counted(String text) {
        Matcher matcher = COUNTED.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        int number = Integer.parseInt(matcher.group(1));
        String unit = matcher.group(2);
        return switch (random.nextInt(4)) {
            case 0 -> String.format("%02d %s", number, unit);
            case 1 -> number > 0 ? SpelledOut.of(number) + " " + unit : number + " " + unit;
            default -> number + " " + unit;
        };
    }

    private String date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        int day = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        String year = matcher.group(3);
        return switch (random.nextInt(6)) {
            case 0 -> "ngày " + day + " tháng " + month + " năm " + year;
            case 1 -> String.format("ngày %02d/%02d/%s", day, month, year);
            case 2 -> "ngày " + day + "/" + month + "/" + year;
            case 3 -> String.format("ngày %02d-%02d-%s", day, month, year);
            case 4 -> "ngày " + day + " tháng " + month + ", " + year;
            default -> "ngày " + day + "." + month + "." + year;
        };
    }

    private String authority(String text) {
        String body =
                text.replaceFirst("(?iu)(?:Ủy|Uỷ) ban nhân dân", pick("UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân"));
        return random.nextBoolean() ? body : body.replaceFirst("^(UBND|Công an) (tỉnh|xã)", "$1 cấp $2");
    }

    private String wording(String text) {
        String changed = text;
        for (String[] each : WORDINGS) {
            if (random.nextInt(3) == 0) {
                changed = changed.replace(each[0], each[1 + random.nextInt(each.length - 1)]);
            }
        }
        return changed;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
