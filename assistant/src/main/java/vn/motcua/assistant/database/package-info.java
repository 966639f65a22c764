/**
 * The database: an embedded PostgreSQL in the data directory, or the operator's own, and its migrations.
 */
@NullMarked
package vn.motcua.assistant.database;

import org.jspecify.annotations.NullMarked;
