package vn.motcua.connector;

/**
 * Where an answer comes from.
 *
 * @param code the procedure code
 * @param decision the deciding document; empty when not published
 * @param taken when the data was taken, such as "2026-07"; empty when unknown
 * @param url the source's page; empty when unknown
 */
public record Source(String code, String decision, String taken, String url) {}
