/**
 * How far a dossier has come. A citizen gives its code and, as a second factor, the last digits of the telephone on it; what is asked
 * for is looked up after the turn, in the {@link vn.motcua.assistant.dossier.DossierSource} that the operator has: the province's
 * one-stop system, or the register that comes with this program and that officers keep in the console.
 */
@NullMarked
package vn.motcua.assistant.dossier;

import org.jspecify.annotations.NullMarked;
