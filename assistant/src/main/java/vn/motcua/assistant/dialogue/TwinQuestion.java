package vn.motcua.assistant.dialogue;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.twin.Split;
import vn.motcua.knowledge.twin.TwinGroup;

/**
 * A question among twins.
 *
 * @param left who may be meant, two or more
 * @param split what is asked; null where only the full names tell them apart
 * @param number the how manieth question this is about them, from 1
 */
record TwinQuestion(TwinGroup left, @Nullable Split split, int number) {}
