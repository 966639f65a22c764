package vn.motcua.knowledge.place;

/**
 * One of today's 34 provinces and cities of that rank.
 *
 * @param code its two digits in the official list
 */
public record Province(String code, UnitName name) {}
