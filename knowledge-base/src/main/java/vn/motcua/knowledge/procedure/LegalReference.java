package vn.motcua.knowledge.procedure;

/**
 * One entry of the legal basis (căn cứ pháp lý).
 *
 * @param number number and symbol of the text, such as "60/2014/QH13"; empty when not published
 * @param title its title; may be empty
 * @param date the date as published; empty when not published
 * @param issuer who issued it; empty when not published
 */
public record LegalReference(String number, String title, String date, String issuer) {}
