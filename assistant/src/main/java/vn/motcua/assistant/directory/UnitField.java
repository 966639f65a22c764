package vn.motcua.assistant.directory;

import java.util.Locale;

/** What is known of a unit: a field of its form, and a column of the sheet, in this order. */
public enum UnitField {
    KEY("Mã", "Key", 60),
    KIND("Loại", "Kind", 60),
    NAME("Tên", "Name", 120),
    NAME_EN("Tên tiếng Anh", "Name in English", 120),
    OTHER_NAMES("Tên gọi khác", "Other names", 600),
    COMMUNE("Mã xã", "Commune code", 5),
    COMMUNE_NAME("Xã, phường", "Commune", 80),
    ADDRESS("Địa chỉ", "Address", 300),
    POINT("Tọa độ", "Coordinates", 60),
    MAP_LINK("Liên kết bản đồ", "Map link", 500),
    PHONE("Điện thoại", "Phone", 120),
    EMAIL("Thư điện tử", "Email", 120),
    WEBSITE("Trang thông tin", "Website", 300),
    DESK("Quầy trực tuyến", "Desk", 20),
    HOURS("Giờ làm việc", "Hours", 300),
    ALWAYS_OPEN("Trực 24/24", "Always open", 10),
    HANDLES("Giải quyết việc gì", "Handles", 4000),
    RECEPTIONS("Lịch tiếp dân", "Receptions", 2000),
    ENROLMENT("Tuyển sinh", "Enrolment", 1000),
    ENROLMENT_FROM("Tuyển sinh từ ngày", "Enrolment from", 20),
    ENROLMENT_TO("Tuyển sinh đến ngày", "Enrolment to", 20),
    TIMETABLE("Khung giờ học", "Timetable", 600),
    NOTE("Ghi chú", "Note", 1000),
    NOTE_EN("Ghi chú tiếng Anh", "Note in English", 1000),
    POSITION("Thứ tự", "Position", 5),
    ENABLED("Đang dùng", "In use", 10);

    private final String heading;
    private final String headingEn;
    private final int longest;

    UnitField(String heading, String headingEn, int longest) {
        this.heading = heading;
        this.headingEn = headingEn;
        this.longest = longest;
    }

    /** The heading of its column in Vietnamese. */
    public String heading() {
        return heading;
    }

    /** The heading in English, which a sheet may have as well. */
    public String headingEn() {
        return headingEn;
    }

    /** How many characters it may have at most. */
    public int longest() {
        return longest;
    }

    /** Whether it may have several lines. */
    public boolean multiLine() {
        return switch (this) {
            case OTHER_NAMES, HANDLES, RECEPTIONS, ENROLMENT, TIMETABLE, NOTE, NOTE_EN -> true;
            default -> false;
        };
    }

    /** The word of forms and message files: lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
