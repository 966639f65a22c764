/** The pages in a real Chromium against the real service: embedded PostgreSQL, bundled catalogue, no double of anything. */
@NullMarked
package vn.motcua.assistant.browser;

import org.jspecify.annotations.NullMarked;
