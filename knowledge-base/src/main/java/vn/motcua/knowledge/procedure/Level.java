package vn.motcua.knowledge.procedure;

/** The level of government that carries a procedure out (cấp thực hiện), in the two-tier system of 2025-07-01. */
public enum Level {
    /** Cấp bộ. */
    MINISTRY,
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp xã: commune, ward or special zone. */
    COMMUNE,
    /** Cơ quan khác. */
    OTHER
}
