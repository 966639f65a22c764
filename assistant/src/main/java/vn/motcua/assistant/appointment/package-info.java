/**
 * Appointments at counters, and home help for those who cannot come: what is free, who comes when, who is reminded, in which order the
 * mobile team goes.
 */
@NullMarked
package vn.motcua.assistant.appointment;

import org.jspecify.annotations.NullMarked;
