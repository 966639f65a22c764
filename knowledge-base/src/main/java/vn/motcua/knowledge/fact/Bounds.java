package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.motcua.knowledge.fact.Fact.Bound;
import vn.motcua.knowledge.fact.Fact.Kind;

/** Reads the words beside a number or date that bound it: "không quá", "từ … trở lên", "trước ngày". */
final class Bounds {

    private static final Map<Form, Bounds> READERS =
            Map.of(Form.MARKED, new Bounds(Form.MARKED), Form.UNMARKED, new Bounds(Form.UNMARKED));

    private static final int SINCE_WITHIN = 3;

    private record Phrase(List<String> words, Bound bound, boolean ofDates, boolean ofOthers) {}

    private final List<Phrase> left = new ArrayList<>();
    private final List<Phrase> right = new ArrayList<>();
    private final List<List<String>> since;
    private final List<List<String>> skipped;

    private Bounds(Form form) {
        left(
                form,
                Bound.AT_MOST,
                true,
                "không vượt quá",
                "không được quá",
                "không quá",
                "tối đa là",
                "tối đa",
                "chậm nhất là",
                "chậm nhất",
                "trong vòng",
                "trong thời hạn",
                "trong thời gian",
                "nhiều nhất",
                "không muộn hơn",
                "không chậm quá",
                "lâu nhất",
                "trong",
                "muộn nhất",
                "không nhiều hơn",
                "không lớn hơn",
                "không hơn",
                "không lâu hơn",
                "cao nhất");
        left(
                form,
                Bound.LESS,
                false,
                "dưới",
                "ít hơn",
                "nhỏ hơn",
                "chưa đủ",
                "chưa đến",
                "chưa tới",
                "chưa quá",
                "thấp hơn",
                "chưa đầy");
        left(
                form,
                Bound.AT_LEAST,
                true,
                "không dưới",
                "không ít hơn",
                "ít nhất là",
                "ít nhất",
                "tối thiểu là",
                "tối thiểu",
                "không thấp hơn",
                "từ đủ",
                "đủ",
                "sớm nhất",
                "không nhỏ hơn",
                "thấp nhất");
        left(form, Bound.MORE, false, "trên", "quá", "hơn", "vượt quá", "lớn hơn", "nhiều hơn", "cao hơn");
        left(form, Bound.BEFORE, true, "trước ngày", "trước");
        left(form, Bound.AFTER, true, "sau ngày", "sau thời hạn", "sau khoảng", "sau");
        left.add(new Phrase(words(form, "kể từ ngày"), Bound.FROM, true, false));
        left.add(new Phrase(words(form, "từ ngày"), Bound.FROM, true, false));
        left.add(new Phrase(words(form, "kể từ"), Bound.FROM, true, false));
        left.add(new Phrase(words(form, "từ"), Bound.FROM, true, false));
        left.add(new Phrase(words(form, "đến hết ngày"), Bound.UNTIL, true, false));
        left.add(new Phrase(words(form, "đến hết"), Bound.UNTIL, true, false));
        left.add(new Phrase(words(form, "đến ngày"), Bound.UNTIL, true, false));
        left.add(new Phrase(words(form, "đến"), Bound.UNTIL, true, false));
        right(form, Bound.AT_LEAST, "trở lên", "hoặc hơn");
        right(form, Bound.AT_MOST, "trở xuống", "trở lại");
        left.sort((one, other) -> other.words.size() - one.words.size());
        since = List.of(
                words(form, "kể từ"),
                words(form, "tính từ"),
                words(form, "từ khi"),
                words(form, "từ ngày"),
                words(form, "sau khi"));
        skipped = List.of(
                words(form, "là"),
                words(form, "khoảng"),
                words(form, "thời hạn"),
                words(form, "vào"),
                words(form, "ngày"));
    }

    private void left(Form form, Bound bound, boolean ofDates, String... phrases) {
        for (String phrase : phrases) {
            left.add(new Phrase(words(form, phrase), bound, ofDates, true));
        }
    }

    private void right(Form form, Bound bound, String... phrases) {
        for (String phrase : phrases) {
            right.add(new Phrase(words(form, phrase), bound, true, true));
        }
    }

    private static List<String> words(Form form, String phrase) {
        return List.of(form.of(phrase).split(" "));
    }

    static Bounds in(Form form) {
        return READERS.get(form);
    }

    /** The fact with what bounds it; facts that cannot be bounded as they are. */
    Fact read(List<Word> words, Fact fact) {
        return switch (fact.kind()) {
            case AMOUNT, PERIOD, NUMBER, DATE -> fact.bounded(bound(words, fact), runsSince(words, fact));
            default -> fact;
        };
    }

    private Bound bound(List<Word> words, Fact fact) {
        for (Phrase phrase : right) {
            for (int at = fact.end(); at <= fact.end() + 1; at++) {
                if (WordList.stand(words, at, phrase.words) && !words.get(at).opensClause()) {
                    return phrase.bound;
                }
            }
        }
        int end = fact.start();
        if (end >= words.size()) {
            return Bound.NONE;
        }
        Bound found = endingAt(words, end, fact.kind());
        for (List<String> between : skipped) {
            if (found == Bound.NONE && end >= between.size() && WordList.stand(words, end - between.size(), between)) {
                found = endingAt(words, end - between.size(), fact.kind());
            }
        }
        return found;
    }

    private Bound endingAt(List<Word> words, int end, Kind kind) {
        if (end < words.size() && words.get(end).opensClause()) {
            return Bound.NONE;
        }
        boolean date = kind == Kind.DATE;
        for (Phrase phrase : left) {
            int start = end - phrase.words.size();
            if (start >= 0 && (date ? phrase.ofDates : phrase.ofOthers) && WordList.stand(words, start, phrase.words)) {
                return phrase.bound;
            }
        }
        return Bound.NONE;
    }

    private boolean runsSince(List<Word> words, Fact fact) {
        for (int at = fact.end(); at < Math.min(words.size(), fact.end() + SINCE_WITHIN); at++) {
            if (words.get(at).opensSentence()) {
                return false;
            }
            for (List<String> phrase : since) {
                if (WordList.stand(words, at, phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what is said of a bound does not say more than the record: a time that an office has is a longest time anyway. */
    static boolean agree(Fact said, Fact record) {
        Bound one = said.bound();
        Bound other = record.bound();
        if (one == other) {
            return true;
        }
        return switch (said.kind()) {
            case PERIOD -> isLongest(one) && isLongest(other);
            case DATE ->
                one == Bound.NONE && other == Bound.AT_MOST
                        || one == Bound.AT_MOST && other == Bound.UNTIL
                        || one == Bound.UNTIL && other == Bound.AT_MOST
                        || one == Bound.AT_MOST && other == Bound.NONE;
            default -> one == Bound.NONE && other == Bound.AFTER;
        };
    }

    private static boolean isLongest(Bound bound) {
        return bound == Bound.NONE || bound == Bound.AT_MOST || bound == Bound.AFTER;
    }
}
