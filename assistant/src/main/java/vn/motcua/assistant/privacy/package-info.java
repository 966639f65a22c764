/**
 * What must not be kept or must not leave: masking of personal data, and the erasure of conversations.
 */
@NullMarked
package vn.motcua.assistant.privacy;

import org.jspecify.annotations.NullMarked;
