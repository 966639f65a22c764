/**
 * Places since the reform of 1 July 2025: citizens are told which of today's communes an old one became, and may have theirs remembered, so
 * that answers name its office.
 */
@NullMarked
package vn.motcua.assistant.place;

import org.jspecify.annotations.NullMarked;
