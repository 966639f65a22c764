package vn.motcua.knowledge.reading;

import java.util.Optional;

/** The parts of the portal's "Chi tiết thủ tục hành chính", in the order in which it prints them. */
enum WordSection {
    CODE("Mã thủ tục", false),
    DECISION("Số quyết định", false),
    NAME("Tên thủ tục", false),
    LEVEL("Cấp thực hiện", false),
    TYPE("Loại thủ tục", false),
    FIELD("Lĩnh vực", false),
    STEPS("Trình tự thực hiện", true),
    SUBMISSION_METHODS("Cách thức thực hiện", true),
    DOCUMENTS("Thành phần hồ sơ", true),
    AUDIENCE("Đối tượng thực hiện", false),
    AGENCY("Cơ quan thực hiện", false),
    COMPETENT_AUTHORITY("Cơ quan có thẩm quyền", false),
    RECEIVING_ADDRESS("Địa chỉ tiếp nhận HS", false),
    AUTHORISED_AGENCY("Cơ quan được ủy quyền", false),
    CO_OPERATING_AGENCY("Cơ quan phối hợp", false),
    RESULT("Kết quả thực hiện", false),
    LEGAL_BASIS("Căn cứ pháp lý", true),
    REQUIREMENTS("Yêu cầu, điều kiện thực hiện", false),
    KEYWORDS("Từ khóa", false),
    DESCRIPTION("Mô tả", false);

    /** What the portal prints for a part that is empty. */
    static final String NOTHING = "Không có thông tin";

    private final String label;
    private final boolean labelStandsAlone;

    WordSection(String label, boolean labelStandsAlone) {
        this.label = label;
        this.labelStandsAlone = labelStandsAlone;
    }

    /** The section that a paragraph may begin; the same words also come up inside the text of other sections. */
    static Optional<WordSection> begunBy(String paragraph) {
        for (WordSection section : values()) {
            if (paragraph.startsWith(section.label + ":") && section.allows(section.rest(paragraph))) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** The words with which the portal begins the section. */
    String label() {
        return label;
    }

    /** What stands behind the label in the paragraph that begins the section. */
    String rest(String paragraph) {
        return paragraph.substring(label.length() + 1).strip();
    }

    private boolean allows(String rest) {
        return !labelStandsAlone || rest.isEmpty() || rest.equals(NOTHING);
    }
}
