/**
 * The two ways to Zalo inside the service: settings, webhooks, and for the Official Account its tokens and the consent of its
 * administrator. What Zalo's protocol says is in {@code vn.motcua.connector.zalo} and {@code vn.motcua.connector.zalobot}.
 */
@NullMarked
package vn.motcua.assistant.zalo;

import org.jspecify.annotations.NullMarked;
