package vn.motcua.knowledge.search;

import java.util.EnumSet;
import java.util.Set;

import static vn.motcua.knowledge.search.Feature.*;

/** Features that tell of the same thing, so that the report can say what the thing is worth. */
enum FeatureGroup {
    ENCODER("encoder", NEAR_ONE_TEXT, NEAR_MIDDLE, NEAR_FIELD),
    PHRASINGS(
            "phrasings, word by word", PHRASING_WORDS, PHRASING_PAIRS, PHRASING_COVERED, QUESTION_IN_PHRASING, PHRASED),
    LEXICON("lexicon", LEXICON_NAME, LEXICON_TEXT, LEXICON_SHARE),
    NAME("name", NAME_WORDS, NAME_PAIRS, QUESTION_COVERED, NAME_COVERED, NAME_PART_UNASKED, NAME_UNASKED),
    MARKS("typed marks", MARKS_DIFFER),
    FIELD("field, word by word", FIELD_WORDS),
    TEXT("papers, steps and the rest", TEXT_WORDS, TEXT_PAIRS),
    EXPLAINED("share of the question explained", QUESTION_EXPLAINED),
    PRIORS("level, audience, age of the record", COMMUNE, PROVINCE, CITIZENS, CURRENT),
    ACTIONS("action asked for", ACTION_ASKED, ACTION_UNASKED, ACTION_MISSING),
    CONDITIONS("condition asked for", CONDITION_ASKED, CONDITION_UNASKED);

    private final String title;
    private final Set<Feature> features;

    FeatureGroup(String title, Feature... features) {
        this.title = title;
        this.features = EnumSet.of(features[0], features);
    }

    String title() {
        return title;
    }

    Set<Feature> features() {
        return features;
    }
}
