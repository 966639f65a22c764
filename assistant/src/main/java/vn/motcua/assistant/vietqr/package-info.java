/**
 * Payment by bank transfer: VietQR payloads (EMVCo merchant-presented mode as NAPAS 247 uses it) for the operator's own account.
 * Without the operator's settings there is none anywhere.
 */
@NullMarked
package vn.motcua.assistant.vietqr;

import org.jspecify.annotations.NullMarked;
