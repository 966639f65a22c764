/**
 * What must not be kept: masking of personal data.
 */
@NullMarked
package vn.motcua.assistant.privacy;

import org.jspecify.annotations.NullMarked;
