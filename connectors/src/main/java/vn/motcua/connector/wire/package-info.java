/** Reading JSON from outside, and calls over HTTP whose every end has a name; shared by the channels that are called without a client library. */
@NullMarked
package vn.motcua.connector.wire;

import org.jspecify.annotations.NullMarked;
