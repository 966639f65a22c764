/**
 * The jobs of the executable jar that are not the service: import, evaluate, help.
 */
@NullMarked
package vn.motcua.assistant.commandline;

import org.jspecify.annotations.NullMarked;
