/**
 * The people who work here: their accounts, roles and passwords, sign-in, what keeps a browser signed in, and the audit of what
 * they read and do. No web: the pages are the console's.
 */
@NullMarked
package vn.motcua.assistant.staff;

import org.jspecify.annotations.NullMarked;
