package vn.motcua.knowledge.fact;

import vn.motcua.knowledge.text.Letters;

/** In which form words are compared: a text typed without diacritics is compared with the record stripped of its own. */
enum Form {
    /** With diacritics, as written. */
    MARKED,
    /** Without. */
    UNMARKED;

    /** A word or phrase of a table, written with its diacritics, in this form. */
    String of(String written) {
        return this == MARKED ? written : Letters.fold(written);
    }
}
