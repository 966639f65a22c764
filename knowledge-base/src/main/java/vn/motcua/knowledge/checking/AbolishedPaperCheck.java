package vn.motcua.knowledge.checking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.Procedure;

/**
 * Finds demands for the paper household and temporary-residence books. A sentence that speaks of them as gone, or the title of
 * a decree about them ("… liên quan đến việc nộp, xuất trình sổ hộ khẩu …"), is none.
 */
final class AbolishedPaperCheck {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern PAPER = Pattern.compile("sổ (?:hộ khẩu|tạm trú|đăng ký tạm trú)", FLAGS);
    private static final Pattern GONE = Pattern.compile(
            "(?:liên quan đến|có quy định|quy định về|việc) [^.;]*(?:nộp, xuất trình|xuất trình, nộp)"
                    + "|không (?:phải|yêu cầu|cần|còn|được yêu cầu|sử dụng)|thay (?:thế )?(?:cho )?(?:việc )?[^.;]*sổ|bãi bỏ|bị bỏ|thu hồi|xóa",
            FLAGS);

    private AbolishedPaperCheck() {}

    static void check(Procedure procedure, Findings findings) {
        Map<String, String> texts = new LinkedHashMap<>(PublishedTexts.papers(procedure));
        texts.putAll(PublishedTexts.instructions(procedure));
        texts.forEach((field, text) -> {
            Matcher paper = PAPER.matcher(text);
            while (paper.find()) {
                String sentence = PublishedTexts.sentence(text, paper.start(), paper.end());
                if (!GONE.matcher(sentence).find()) {
                    findings.add(
                            procedure,
                            CheckKind.ABOLISHED_PAPER,
                            Severity.ERROR,
                            field,
                            sentence,
                            "household and temporary-residence books were abolished on 2023-01-01");
                    return;
                }
            }
        });
    }
}
