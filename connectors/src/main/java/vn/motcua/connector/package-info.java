/** What every channel shares: what comes in, what goes out, what a channel can show, and how a delivery ended. */
@NullMarked
package vn.motcua.connector;

import org.jspecify.annotations.NullMarked;
