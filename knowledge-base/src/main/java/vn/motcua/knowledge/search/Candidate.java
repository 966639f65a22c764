package vn.motcua.knowledge.search;

import vn.motcua.knowledge.procedure.Procedure;

/**
 * A procedure that a question may mean.
 *
 * @param procedure the procedure
 * @param score the ranking score, comparable within one result only
 * @param confidence calibrated probability, 0 to 1, that this procedure is the one that was meant
 */
public record Candidate(Procedure procedure, double score, double confidence) {}
