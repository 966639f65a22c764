package vn.motcua.knowledge.fact;

/**
 * What is wrong with a statement.
 *
 * @param start index of the first word that is wrong
 * @param end index behind the last one
 */
record Finding(Reason reason, int start, int end) {}
