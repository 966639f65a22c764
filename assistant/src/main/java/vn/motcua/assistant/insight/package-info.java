/**
 * Quality figures for leaders: what citizens asked, what of it was answered without an officer, how long they waited, how satisfied they
 * were, and what they asked in vain. Other services contribute sections as {@link vn.motcua.assistant.insight.FigureSource}.
 */
@NullMarked
package vn.motcua.assistant.insight;

import org.jspecify.annotations.NullMarked;
