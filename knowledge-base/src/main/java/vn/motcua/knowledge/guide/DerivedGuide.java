package vn.motcua.knowledge.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;

/**
 * A guide made from a record's fields where nobody wrote one. Its papers are all published rows; where the portal lists them under
 * two or more cases ("Trường hợp …", "Đối với …"), the citizen picks the case, and sees its rows and those that stand under none.
 */
public final class DerivedGuide {

    /** With more cases than these nobody finds the own one among buttons; then all papers are shown under their cases. */
    private static final int MOST_CASES = 8;

    private static final Pattern LEAD =
            Pattern.compile("^[\\s\\-–—+*•.(]*(?:(?:\\d{1,2}|[a-zđ]|[IVX]{1,4})[.)/:]+\\s*)*\\s*");
    private static final Pattern CASE =
            Pattern.compile("^(?:trường hợp|đối với|dành cho|hồ sơ (?:đối với|của|trong trường hợp)|khi |nếu ).*");
    /** "Trường hợp … thì không phải nộp thành phần này" excuses from papers; it is no case with papers of its own. */
    private static final Pattern EXCUSE =
            Pattern.compile(".*không (?:cần|phải|yêu cầu|bắt buộc) (?:phải )?(?:nộp|xuất trình|gửi).*", Pattern.DOTALL);

    private static final Pattern REMARK = Pattern.compile("^(?:lưu ý|ghi chú|chú ý).*");

    private DerivedGuide() {}

    /** The guide of a record. */
    public static Guide of(Procedure procedure, StandardQuestions standard) {
        Map<String, String> cases = cases(procedure);
        String key = procedure.code().value() + ":case";
        var questions = new ArrayList<CaseQuestion>();
        if (!cases.isEmpty()) {
            questions.add(caseQuestion(procedure, cases, key, standard));
        }
        var channel = standard.channelOf(procedure);
        channel.ifPresent(questions::add);
        var terms = new PublishedTerms(procedure, channel.isPresent());
        return new Guide(
                procedure,
                false,
                questions,
                papers(procedure, cases, key),
                terms.fees(),
                terms.times(),
                List.of(),
                List.of());
    }

    /** Whether rows of this group are remarks and no papers. */
    public static boolean isRemark(String group) {
        return REMARK.matcher(plain(group)).matches();
    }

    /** The published cases without their numbering, which the portal repeats differently, and the ids of their options; may be empty. */
    private static Map<String, String> cases(Procedure procedure) {
        var cases = new LinkedHashMap<String, String>();
        for (RequiredDocument document : procedure.documents()) {
            String group = plain(document.group());
            if (CASE.matcher(group).matches() && !EXCUSE.matcher(group).matches()) {
                cases.putIfAbsent(withoutLead(document.group()), "c" + (cases.size() + 1));
            }
        }
        return cases.size() < 2 || cases.size() > MOST_CASES ? Map.of() : cases;
    }

    private static CaseQuestion caseQuestion(
            Procedure procedure, Map<String, String> cases, String key, StandardQuestions standard) {
        var options = new ArrayList<CaseQuestion.Option>();
        cases.forEach(
                (group, id) -> options.add(new CaseQuestion.Option(id, BilingualText.published(group), List.of())));
        boolean others =
                procedure.documents().stream().anyMatch(document -> !cases.containsKey(withoutLead(document.group())));
        if (others) {
            options.add(new CaseQuestion.Option("none", standard.noneOfThese(), List.of()));
        }
        CaseQuestion wording = standard.publishedCase();
        return new CaseQuestion(key, wording.kind(), wording.ask(), wording.again(), options, Condition.ALWAYS);
    }

    private static List<GuidePaper> papers(Procedure procedure, Map<String, String> cases, String key) {
        var papers = new ArrayList<GuidePaper>();
        for (RequiredDocument document : procedure.documents()) {
            if (isRemark(document.group())) {
                continue;
            }
            String option = cases.get(withoutLead(document.group()));
            Condition when = option == null ? Condition.ALWAYS : Condition.picked(key, option);
            papers.add(new GuidePaper(
                    "d" + (papers.size() + 1),
                    document.name(),
                    document.name(),
                    document,
                    useOf(document.group()),
                    when,
                    BilingualText.EMPTY,
                    BilingualText.EMPTY));
        }
        return papers;
    }

    private static GuidePaper.Use useOf(String group) {
        String plain = plain(group);
        return plain.contains("xuất trình") && !plain.contains("nộp") ? GuidePaper.Use.SHOW : GuidePaper.Use.UNSAID;
    }

    private static String plain(String group) {
        return withoutLead(group).toLowerCase(Locale.ROOT);
    }

    private static String withoutLead(String group) {
        return LEAD.matcher(group).replaceFirst("").strip();
    }
}
