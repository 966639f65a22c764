package vn.motcua.knowledge.text;

/** A number for a text that is the same everywhere and always, for tables that are kept in files. */
public final class TextHash {

    private static final int BASIS = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    private TextHash() {}

    /** FNV-1a of 32 bits (Fowler, Noll and Vo) over the text's UTF-16 units. */
    public static int of(String text) {
        int hash = BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
