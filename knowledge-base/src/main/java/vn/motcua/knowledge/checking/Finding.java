package vn.motcua.knowledge.checking;

import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * Something in a procedure that an editor should look at.
 *
 * @param code the procedure
 * @param kind what was found
 * @param severity how much it matters
 * @param field where, such as "steps" or "submissionMethods[0].fee"; places in lists count from 0
 * @param quotedText the published words it is about; empty where something is missing
 * @param message what is wrong, in English
 */
public record Finding(
        ProcedureCode code, CheckKind kind, Severity severity, String field, String quotedText, String message) {}
