package vn.motcua.knowledge.fact;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/**
 * A procedure as running text: what the record holds in columns gets the words beside it that people say it with, so that a number
 * can be told by its company.
 */
final class RecordText {

    /** A fee text up to this length is said in several ways. */
    private static final int SHORT = 120;

    /** Where the name of a paper is several sentences: the number of copies is said beside its last and its first. */
    private static final Pattern PARTS = Pattern.compile("[.;:]?\\s*\\n\\s*|[.;](?:\\s+|$)");

    private RecordText() {}

    static String of(Procedure procedure) {
        StringBuilder text = new StringBuilder(4_000);
        line(text, "Thủ tục", procedure.name(), "");
        line(text, "Thủ tục hành chính", procedure.commonName(), "");
        line(text, "Mã số, mã thủ tục", procedure.code().value(), "");
        line(text, "Quyết định công bố số", procedure.decision(), "");
        line(text, "Lĩnh vực", procedure.field(), "");
        line(text, "Cấp thực hiện", procedure.publishedLevel(), "");
        authority(text, "Cơ quan thực hiện, giải quyết, tiếp nhận, nơi nộp hồ sơ", procedure.agency());
        authority(text, "Cơ quan có thẩm quyền quyết định", procedure.competentAuthority());
        line(text, "Địa chỉ, nơi tiếp nhận, nộp hồ sơ tại", procedure.receivingAddress(), "");
        line(text, "Bộ quản lý", procedure.ministry(), "");
        line(text, "Đối tượng thực hiện", procedure.audience(), "");
        line(text, "Loại thủ tục", procedure.type(), "");
        for (SubmissionMethod method : procedure.submissionMethods()) {
            method(text, method);
        }
        for (RequiredDocument document : procedure.documents()) {
            document(text, document);
        }
        line(text, "", procedure.steps(), "");
        line(text, "", procedure.requirements(), "");
        line(text, "Kết quả nhận được", procedure.result(), "");
        for (LegalReference law : procedure.legalBasis()) {
            line(
                    text,
                    "Căn cứ pháp lý",
                    String.join(
                            " ",
                            law.number(),
                            law.title(),
                            law.date().isEmpty() ? "" : "ngày " + law.date(),
                            law.issuer()),
                    "");
        }
        line(text, "Nguồn, xem tại", procedure.sourceUrl(), "");
        line(text, "Dữ liệu cập nhật", taken(procedure.taken()), "");
        line(text, "Từ khóa", procedure.keywords(), "");
        counts(text, procedure);
        return text.toString();
    }

    /** The names as published, and each by itself: the second of a list is no less the agency than the first. */
    private static void authority(StringBuilder text, String label, String published) {
        line(text, label, published, "");
        String[] names = published.split("[,;\\n]");
        for (String name : names.length > 1 ? names : new String[0]) {
            line(text, label, name.strip(), "");
        }
    }

    private static void method(StringBuilder text, SubmissionMethod method) {
        String channel = "Nộp hồ sơ " + method.channel() + " " + otherNames(method.channel());
        for (String label : List.of(
                "thời hạn giải quyết",
                "thời gian giải quyết",
                "thời gian xử lý hồ sơ, chờ",
                "nhận kết quả, trả kết quả sau")) {
            line(text, channel + ": " + label, method.processingTime().published(), "");
        }
        String fee = method.fee().published();
        for (String label :
                fee.length() > SHORT ? List.of("phí, lệ phí") : List.of("phí, lệ phí", "mức thu phí", "tiền nộp phí")) {
            line(text, channel + ": " + label, fee, "");
        }
        line(text, channel, method.description(), "");
    }

    private static String otherNames(String channel) {
        return switch (channel) {
            case "Trực tiếp" -> "tại quầy, bộ phận một cửa";
            case "Trực tuyến" -> "qua mạng, online, cổng dịch vụ công";
            case "Dịch vụ bưu chính" -> "qua bưu điện, đường bưu chính";
            default -> "";
        };
    }

    private static void document(StringBuilder text, RequiredDocument document) {
        String counts = counted(document.originals(), "bản chính") + counted(document.copies(), "bản sao");
        line(text, "Thành phần hồ sơ, giấy tờ phải nộp", document.group(), "");
        line(text, "", document.name(), "");
        String[] parts = PARTS.split(document.name().strip());
        if (!counts.isEmpty()) {
            line(text, parts[parts.length - 1], counts, "");
        }
        if (!counts.isEmpty() && parts.length > 1) {
            line(text, parts[0], counts, "");
        }
        line(text, "Mẫu", document.form(), "");
    }

    private static String counted(@Nullable Integer number, String of) {
        return number == null || number == 0 ? "" : " (" + number + " " + of + ")";
    }

    /** What may be counted of the record itself. */
    private static void counts(StringBuilder text, Procedure procedure) {
        long channels = procedure.submissionMethods().stream()
                .map(SubmissionMethod::channel)
                .distinct()
                .count();
        for (String each : List.of("cách", "hình thức", "kênh", "phương thức")) {
            line(text, "Có", channels + " " + each, " nộp hồ sơ");
        }
        for (String each : List.of("loại giấy tờ", "giấy tờ", "thành phần hồ sơ", "thành phần")) {
            line(text, "Hồ sơ gồm", procedure.documents().size() + " " + each, "");
        }
    }

    /** "2026-07" as "07/2026". */
    private static String taken(String date) {
        return Stream.of(date.split("-"))
                .reduce((one, other) -> other + "/" + one)
                .orElse("");
    }

    private static void line(StringBuilder text, String label, String published, String behind) {
        if (!published.isBlank()) {
            text.append(label)
                    .append(label.isEmpty() ? "" : ": ")
                    .append(published)
                    .append(behind)
                    .append('\n');
        }
    }
}
