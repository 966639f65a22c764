package vn.motcua.assistant.dialogue;

import vn.motcua.knowledge.search.ProcedureSearch;

/**
 * What the dialogue knows: one immutable snapshot.
 *
 * @param search the published catalogue, searchable
 * @param operator whose service this is, as citizens call it ("UBND phường …", "Một Cửa")
 */
public record Knowledge(ProcedureSearch search, String operator) {}
