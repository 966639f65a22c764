package vn.motcua.assistant.privacy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What personal data can be, with the words that are shown in its place. */
enum Kind {
    IDENTITY("số căn cước"),
    OLD_IDENTITY("số chứng minh"),
    PHONE("số điện thoại"),
    EMAIL("e-mail"),
    INSURANCE("số bảo hiểm"),
    HEALTH_CARD("số thẻ bảo hiểm"),
    CARD("số thẻ ngân hàng"),
    PASSPORT("số hộ chiếu"),
    ACCOUNT("số tài khoản"),
    TAX("mã số thuế"),
    SECRET("mã bí mật"),
    PAPER("số giấy tờ"),
    PLATE("biển số xe"),
    PARCEL("số thửa đất"),
    BIRTH("ngày sinh"),
    NAME("tên"),
    HOME("địa chỉ"),
    PROFILE("tài khoản mạng xã hội"),
    POSITION("vị trí");

    /** Any placeholder, in a text read as {@link ReadText#folded()}. */
    static final String FOLDED_PLACEHOLDER = "\\[da an (?:"
            + Arrays.stream(values())
                    .map(kind -> ReadText.of(kind.shown).folded())
                    .sorted((one, other) -> other.length() - one.length())
                    .collect(Collectors.joining("|"))
            + ")\\]";

    private final String shown;

    Kind(String shown) {
        this.shown = shown;
    }

    /** The kind of a placeholder as {@link ReadText#folded()} has it; {@link #PAPER} for one that is none of ours. */
    static Kind ofFolded(String placeholder) {
        for (Kind kind : values()) {
            if (placeholder.equals("[da an " + ReadText.of(kind.shown).folded() + "]")) {
                return kind;
            }
        }
        return PAPER;
    }

    String placeholder() {
        return "[đã ẩn " + shown + "]";
    }
}
