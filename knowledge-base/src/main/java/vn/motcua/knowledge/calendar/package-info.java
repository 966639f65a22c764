/**
 * Days as the administration counts them: Vietnam's public days off, working days, the opening hours of a desk, the day a
 * result is due and the last day of a deadline. Pure: no clock and no time zone; whoever turns an instant into a date uses
 * Asia/Ho_Chi_Minh. Days off that the Government has announced are data, other years are computed by law and say so.
 */
@NullMarked
package vn.motcua.knowledge.calendar;

import org.jspecify.annotations.NullMarked;
