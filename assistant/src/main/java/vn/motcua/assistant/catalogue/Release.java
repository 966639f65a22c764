package vn.motcua.assistant.catalogue;

/**
 * A release of the catalogue in the database.
 *
 * @param id its number; later releases have greater ones
 * @param digest of the files it was read from
 * @param procedures how many it holds
 */
record Release(long id, String digest, int procedures) {}
