/** The personal checklist: kept beside the conversation, carried to another channel by a one-time code, shown as a page. */
@NullMarked
package vn.motcua.assistant.checklist;

import org.jspecify.annotations.NullMarked;
