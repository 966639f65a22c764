package vn.motcua.knowledge.fact;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that stand in every sentence and tell nothing of where it comes from, in both forms. */
final class FunctionWords {

    private static final Set<String> WORDS = Stream.of(
                    ("và của là các theo để cho có được tại từ đến với này đó những về do khi thì mà hoặc cũng"
                                    + " sẽ đã ở trong trên dưới ngoài bằng qua như một hai ngày tháng năm người việc sự bị nên vào ra lên xuống lại"
                                    + " rồi ạ nhé anh chị còn nếu hay quy định")
                            .split(" "))
            .flatMap(word -> Stream.of(Form.MARKED.of(word), Form.UNMARKED.of(word)))
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    static boolean contains(String key) {
        return WORDS.contains(key);
    }
}
