package vn.motcua.knowledge.search;

import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.text.WordUse;
import vn.motcua.knowledge.text.Words;

/** How words are used in what citizens type: in the phrasings, in the lexicon, and in the catalogue's own texts. */
public final class EverydayWords {

    /** The catalogue is many times as long as what people say, and they do not speak like it. */
    private static final float CATALOGUE = 0.1f;

    private static final float SAID = 1;

    private EverydayWords() {}

    /** Counted once, when it is first wanted. */
    private static final class Bundled {
        private static final WordUse USE = count(Lexicon.bundled(), Phrasings.bundled());
    }

    /** The use of words in all that comes with the library. */
    public static WordUse bundled() {
        return Bundled.USE;
    }

    private static WordUse count(Lexicon lexicon, Phrasings phrasings) {
        WordUse.Builder use = new WordUse.Builder().addCatalogue(CATALOGUE);
        for (Lexicon.Entry entry : lexicon.entries()) {
            use.add(Words.of(entry.expression()), SAID);
        }
        phrasings.all().forEach(phrasing -> use.add(phrasing.words(), SAID));
        QuestionReader.addPhrases(use);
        return use.build();
    }
}
