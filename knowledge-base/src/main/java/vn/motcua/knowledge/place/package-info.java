/**
 * Places before and since the reform of 1 July 2025, which left two tiers (34 provinces, 3,321 communes) of three: which of today's
 * communes an old commune became, and reading the places people name in free text.
 */
@NullMarked
package vn.motcua.knowledge.place;

import org.jspecify.annotations.NullMarked;
