package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A word or phrase that turns, binds or limits what stands behind it. */
enum Cue {
    /** "không", "chưa". */
    NOT("không|chưa|chẳng|đừng|chớ|khỏi|không hề|chưa hề|không thể|không có"),
    /** "không được", "cấm". */
    FORBIDDEN("không được|không được phép|nghiêm cấm|cấm|chưa được|không cho phép|không nên"),
    /** "không phải nộp", "không cần". */
    EXEMPT(
            "không phải|không cần|không bắt buộc|không cần phải|khỏi cần|khỏi phải|không yêu cầu|không nhất thiết|chưa cần|không buộc|được miễn"),
    /** "trừ". */
    EXCEPT("trừ|ngoại trừ|trừ trường hợp|trừ khi|không bao gồm|không kể|không tính|không áp dụng"),
    /** "chỉ". */
    ONLY("chỉ|chỉ cần|chỉ được|chỉ có|duy nhất|chỉ phải"),
    /** "phải". */
    MUST("phải|bắt buộc|bắt buộc phải|buộc|buộc phải|có trách nhiệm|có nghĩa vụ"),
    /** "có thể". */
    MAY("có thể|được phép|có quyền|được quyền|tùy chọn|không nhất thiết"),
    /** "không quá", "chậm nhất". */
    AT_MOST("không quá|tối đa|chậm nhất|không vượt quá|muộn nhất|nhiều nhất|không muộn hơn|không hơn"),
    /** "ít nhất", "tối thiểu". */
    AT_LEAST("ít nhất|tối thiểu|không dưới|không ít hơn|sớm nhất|không thấp hơn"),
    /** "nếu", "trường hợp". */
    IF(
            "nếu|trường hợp|trong trường hợp|với điều kiện|chỉ khi|đối với|nếu có|miễn là|hễ|giả sử|khi có|tùy theo|riêng với|riêng đối với"),
    /** "khi": a time more often than a condition. */
    WHEN("khi"),
    /** Not a cue, though it looks like one. */
    NONE(
            "không gian|cảng hàng không|cục hàng không|ngành hàng không|tải hàng không|đường hàng không|hãng hàng không|ninh hàng không"
                    + "|toàn hàng không|hàng không dân dụng|hàng không việt nam|viên hàng không|luật hàng không|vụ hàng không|vật hàng không"
                    + "|động hàng không|tế hàng không|nghiệp hàng không|bị hàng không|hàng không chung|hàng không quốc tế|hành hàng không"
                    + "|tượng hàng không|không khí|không quân|trên không trung|không những|không chỉ|hay không"
                    + "|không chậm quá|địa chỉ|chứng chỉ|chỉ tiêu|chỉ định|chỉ đạo|chỉ huy|chỉ số|chỉ dẫn|chỉ thị|tín chỉ|chỉ giới"
                    + "|tiêu chỉ|bên phải|khấu trừ|loại trừ|phòng trừ|bù trừ|đường không|kể từ khi|sau khi|trước khi|từ khi|cho đến khi|trong khi"
                    + "|không nhiều hơn|không lớn hơn|đến khi|cho tới khi"
                    + "|nếu như|không nhỏ hơn|không lâu hơn"
                    + "|anh chị|chi phí|chi nhánh|chi cục|chi tiết|chi trả|chi hội|cư trú|trụ sở|thường trú|tạm trú|lưu trú|lưu trữ|dự trữ|nêu rõ|nêu trên"
                    + "|đã nêu|nêu tại|dầu khí|khí hậu|khí đốt|vũ khí|khí thải|khí tượng|cơ khí|khí tự nhiên|chữa cháy|sửa chữa|khám chữa|chữa bệnh"
                    + "|cam kết|cảm ơn|cầm cố|cầm đồ|cam đoan|không ạ|không nhé|không vậy|chưa ạ|khi nào"
                    + "|trừ sâu|thuốc trừ|không vận|buộc tội"
                    + "|một trong các trường hợp|thuộc trường hợp|thuộc các trường hợp|các trường hợp|những trường hợp|mọi trường hợp|ra khỏi|khỏi nơi|sức khỏi");

    /** Without their marks these are too often other words: "bước", "khởi", "dùng", "cho", "cảm". */
    private static final Set<String> ONLY_MARKED = Set.of("đừng", "chớ", "khỏi", "buộc", "cấm", "hễ", "chẳng");

    private final String phrases;

    Cue(String phrases) {
        this.phrases = phrases;
    }

    /** What stands in a text. */
    record Found(Cue cue, int start, int end) {}

    private record Entry(List<String> words, Cue cue) {}

    private static final Map<Form, Map<String, List<Entry>>> TABLES =
            Stream.of(Form.values()).collect(Collectors.toUnmodifiableMap(form -> form, Cue::table));

    private static Map<String, List<Entry>> table(Form form) {
        Map<String, List<Entry>> table = new HashMap<>();
        for (Cue cue : values()) {
            for (String phrase : Set.of(cue.phrases.split("\\|"))) {
                if (form == Form.UNMARKED && ONLY_MARKED.contains(phrase)) {
                    continue;
                }
                List<String> words = List.of(form.of(phrase).split(" "));
                table.computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                        .add(new Entry(words, cue));
            }
        }
        table.values().forEach(entries -> entries.sort(Comparator.comparingInt(entry -> -entry.words.size())));
        return table;
    }

    /** The cues of a text, the longest at each place, none overlapping another. */
    static List<Found> in(List<Word> words, Form form) {
        Map<String, List<Entry>> table = TABLES.get(form);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Entry entry = longest(table.get(words.get(at).key()), words, at);
            if (entry == null) {
                at++;
                continue;
            }
            if (entry.cue != NONE) {
                found.add(new Found(entry.cue, at, at + entry.words.size()));
            }
            at += entry.words.size();
        }
        return found;
    }

    private static @Nullable Entry longest(@Nullable List<Entry> entries, List<Word> words, int at) {
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            if (WordList.stand(words, at, entry.words)) {
                return entry;
            }
        }
        return null;
    }
}
