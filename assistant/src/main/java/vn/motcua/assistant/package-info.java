/**
 * Một Cửa, the service: one package per business capability, each closed to the others but for a small public face.
 */
@NullMarked
package vn.motcua.assistant;

import org.jspecify.annotations.NullMarked;
