package vn.motcua.knowledge.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One row of the required documents (thành phần hồ sơ).
 *
 * @param group the case or kind under which the portal lists it ("Trường hợp …", "Giấy tờ phải nộp"); empty when it has none
 * @param name the published text, never empty
 * @param originals how many originals (bản chính); 0 or more, null when the portal does not say
 * @param copies how many copies (bản sao); 0 or more, null when the portal does not say
 * @param form the name of the form's file or number (mẫu đơn, tờ khai); empty when there is none
 */
public record RequiredDocument(
        String group,
        String name,
        @Nullable Integer originals,
        @Nullable Integer copies,
        String form) {}
