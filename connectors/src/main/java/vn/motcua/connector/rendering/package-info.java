/** How a reply is shown on a channel, by what the channel can: the messages it becomes, and the words in them. */
@NullMarked
package vn.motcua.connector.rendering;

import org.jspecify.annotations.NullMarked;
