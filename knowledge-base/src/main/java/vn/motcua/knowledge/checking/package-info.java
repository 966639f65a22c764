/**
 * What an editor should look at in a catalogue before citizens do.
 */
@NullMarked
package vn.motcua.knowledge.checking;

import org.jspecify.annotations.NullMarked;
