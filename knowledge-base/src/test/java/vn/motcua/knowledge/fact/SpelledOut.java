package vn.motcua.knowledge.fact;

/** Whole numbers in Vietnamese words, for the maker of paraphrases; knows nothing of how the guard reads them. */
final class SpelledOut {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", " nghìn", " triệu", " tỷ"};

    private SpelledOut() {}

    /** A number from 1 to under a thousand billion. */
    static String of(long number) {
        StringBuilder words = new StringBuilder();
        long rest = number;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            long size = (long) Math.pow(1000, group);
            int part = (int) (rest / size);
            rest %= size;
            if (part > 0) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(underThousand(part, !words.isEmpty()))
                        .append(GROUPS[group]);
            }
        }
        return words.toString();
    }

    private static String underThousand(int number, boolean behindOthers) {
        StringBuilder words = new StringBuilder();
        int hundreds = number / 100;
        int rest = number % 100;
        if (hundreds > 0 || behindOthers) {
            words.append(DIGITS[hundreds]).append(" trăm");
            if (rest == 0) {
                return words.toString();
            }
            words.append(rest < 10 ? " linh " : " ");
        }
        return words.append(underHundred(rest)).toString();
    }

    private static String underHundred(int number) {
        int tens = number / 10;
        int unit = number % 10;
        if (tens == 0) {
            return DIGITS[unit];
        }
        String last = switch (unit) {
            case 0 -> "";
            case 1 -> tens > 1 ? " mốt" : " một";
            case 5 -> " lăm";
            default -> " " + DIGITS[unit];
        };
        return (tens == 1 ? "mười" : DIGITS[tens] + " mươi") + last;
    }
}
