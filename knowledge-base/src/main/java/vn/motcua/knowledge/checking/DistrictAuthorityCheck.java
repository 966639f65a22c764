package vn.motcua.knowledge.checking;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.Procedure;

/**
 * Finds authorities of the district level, which ended on 2025-07-01. Only where a citizen is sent or a dossier goes: papers that
 * a district authority issued before stay valid, so the names of papers are not looked at, nor are decisions of the past.
 */
final class DistrictAuthorityCheck {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:(?:[uủ][ỷy] ban nhân dân|ubnd|hội đồng nhân dân|hđnd|công an|bảo hiểm xã hội|bhxh|viện kiểm sát nhân dân"
                    + "|tòa án nhân dân|ban chỉ huy quân sự|chi cục thuế|văn phòng đăng ký đất đai|cơ quan đăng ký kinh doanh"
                    + "|phòng [\\p{L}][\\p{L}, -]{1,50}?|trung tâm y tế)"
                    + " (?:cấp )?(?:(?:quận|thị xã|thành phố thuộc tỉnh),? )?(?:huyện|quận)(?!\\p{L}))",
            FLAGS);
    private static final Pattern PAST = Pattern.compile(
            "trước ngày|trước đây|(?:quyết định|văn bản|kế hoạch|giấy [\\p{L} ]{2,40}) (?:số [^ ]+ )?(?:của|do) (?:chủ tịch )?$"
                    + "|theo quy định tại[^.;]*$|thông tư[^.;]*$|nghị định[^.;]*$",
            FLAGS);

    private DistrictAuthorityCheck() {}

    static void check(Procedure procedure, Findings findings) {
        check(procedure, PublishedTexts.authorities(procedure), Severity.ERROR, findings);
        check(procedure, PublishedTexts.instructions(procedure), Severity.WARNING, findings);
    }

    private static void check(Procedure procedure, Map<String, String> texts, Severity severity, Findings findings) {
        texts.forEach((field, text) -> {
            Matcher authority = AUTHORITY.matcher(text);
            while (authority.find()) {
                String sentence = PublishedTexts.sentence(text, authority.start(), authority.end());
                String before = sentence.substring(0, Math.max(0, sentence.indexOf(authority.group())));
                if (!PAST.matcher(before).find()) {
                    findings.add(
                            procedure,
                            CheckKind.DISTRICT_AUTHORITY,
                            severity,
                            field,
                            sentence,
                            "authorities of the district level ended on 2025-07-01");
                    return;
                }
            }
        });
    }
}
