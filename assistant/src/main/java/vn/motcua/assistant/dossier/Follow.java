package vn.motcua.assistant.dossier;

import java.time.Instant;

/**
 * Somebody who wants to be told when a dossier changes.
 *
 * @param id its number
 * @param conversation who
 * @param code the dossier
 * @param state a digest of what was told last, see {@link Dossier#state}
 * @param dueAt until when this node has it
 */
record Follow(long id, long conversation, DossierCode code, String state, Instant dueAt) {}
