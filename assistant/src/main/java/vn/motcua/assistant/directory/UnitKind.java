package vn.motcua.assistant.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unit is. */
public enum UnitKind {
    /** Bộ phận Một cửa, Trung tâm Phục vụ hành chính công. */
    ONE_STOP,
    /** Ủy ban nhân dân. */
    COMMITTEE,
    /** Công an. */
    POLICE,
    /** Ban chỉ huy quân sự. */
    MILITARY,
    /** Chi nhánh văn phòng đăng ký đất đai. */
    LAND_OFFICE,
    /** Bảo hiểm xã hội. */
    SOCIAL_INSURANCE,
    /** Thuế. */
    TAX,
    /** Trạm y tế. */
    CLINIC,
    /** Trường mầm non. */
    KINDERGARTEN,
    /** Trường tiểu học. */
    PRIMARY_SCHOOL,
    /** Trường trung học cơ sở. */
    LOWER_SECONDARY_SCHOOL,
    /** Trường trung học phổ thông. */
    HIGH_SCHOOL,
    /** Trưởng thôn, xóm, ấp, bản, tổ dân phố. */
    VILLAGE_HEAD,
    /** Bưu điện. */
    POST_OFFICE,
    /** Anything else; known by its name alone. */
    OTHER;

    /** The word of the database, of sheets and of message files: lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a word; empty when there is none. */
    public static Optional<UnitKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether children learn there. */
    public boolean isSchool() {
        return switch (this) {
            case KINDERGARTEN, PRIMARY_SCHOOL, LOWER_SECONDARY_SCHOOL, HIGH_SCHOOL -> true;
            default -> false;
        };
    }
}
