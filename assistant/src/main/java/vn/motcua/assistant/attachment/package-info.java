/** Pictures and documents that officers send to citizens: which are taken, how they are made safe, where they are fetched, when they go. */
@NullMarked
package vn.motcua.assistant.attachment;

import org.jspecify.annotations.NullMarked;
