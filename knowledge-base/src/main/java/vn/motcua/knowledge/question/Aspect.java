package vn.motcua.knowledge.question;

/** What a question wants to know of a procedure. */
public enum Aspect {
    /** Thành phần hồ sơ: which papers, how many copies. */
    DOCUMENTS,
    /** Phí, lệ phí. */
    FEE,
    /** Thời hạn giải quyết. */
    TIME,
    /** Where the dossier is handed in. */
    WHERE,
    /** Who may apply, who must; requirements and conditions (yêu cầu, điều kiện, đối tượng). */
    WHO,
    /** Trình tự thực hiện: how it goes. */
    STEPS,
    /** Mẫu đơn, tờ khai. */
    FORM,
    /** Whether and how it can be done online. */
    ONLINE,
    /** Kết quả: what one receives. */
    RESULT,
    /** Căn cứ pháp lý. */
    LAW,
    /** Nothing in particular: the short first screen of everything. */
    OVERVIEW
}
