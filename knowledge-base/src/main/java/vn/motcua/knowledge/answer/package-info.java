/**
 * Reads what a citizen types, in everyday Vietnamese or in English, as the answer to one question that a guide asked: yes or no,
 * one of some options, a date, a place. Pure functions of the text; the day of today is an argument where it matters.
 *
 * <p>Every reader gives a sealed result and throws for no text. None takes a question for an answer silently: {@code asksToo} says
 * that the text asks something, be it besides the answer or instead of one.
 */
@NullMarked
package vn.motcua.knowledge.answer;

import org.jspecify.annotations.NullMarked;
