package vn.motcua.assistant.privacy;

/**
 * Names of persons, found as what is likelier a name than ordinary words or a place ({@link NameSearch}). Names of places and of the streets
 * and schools called after people stay. The tables are in {@code name-words.tsv} and {@code name-frequencies.tsv}.
 */
final class PersonNames {

    private PersonNames() {}

    static void find(ReadText read, Findings into) {
        NameText text = new NameText(read, into);
        for (NameSearch.Name name : NameSearch.in(text)) {
            into.maskUnlessKept(
                    text.word(name.start()).start(), text.word(name.end() - 1).end(), Kind.NAME);
        }
    }
}
