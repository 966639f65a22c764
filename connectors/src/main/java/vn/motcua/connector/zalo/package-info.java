/**
 * Zalo Official Account: what arrives by its webhook, what is sent by its API (v3.0, uploads v2.0), and consent by OAuth v4. The
 * protocol's facts that nobody could verify are taken so that either way works.
 */
@NullMarked
package vn.motcua.connector.zalo;

import org.jspecify.annotations.NullMarked;
