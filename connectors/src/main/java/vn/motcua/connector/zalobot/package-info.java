/** Zalo Bot Platform: a bot with a fixed token, simpler than an Official Account and without buttons and files. */
@NullMarked
package vn.motcua.connector.zalobot;

import org.jspecify.annotations.NullMarked;
