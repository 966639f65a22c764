/**
 * Cases: citizens who need a person, the desks where they wait, the officers who take them in hand and give the conversation back to
 * the assistant.
 */
@NullMarked
package vn.motcua.assistant.handoff;

import org.jspecify.annotations.NullMarked;
