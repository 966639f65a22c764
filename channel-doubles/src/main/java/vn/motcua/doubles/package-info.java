/**
 * The channels' platforms, played on this machine for tests: each answers as its platform does, can be told to fail in every way that
 * matters, and says what it was asked. They know nothing of the connectors that they are there to test.
 */
@NullMarked
package vn.motcua.doubles;

import org.jspecify.annotations.NullMarked;
