/** When a system of somebody else's is left alone: after it failed or was slow often, and for as long as it asks for. */
@NullMarked
package vn.motcua.assistant.outage;

import org.jspecify.annotations.NullMarked;
