package vn.motcua.assistant.dialogue;

import vn.motcua.knowledge.text.Letters;

/**
 * A typed message, ready to be understood.
 *
 * @param typed what was typed, cleaned
 * @param text what to search with: the same but for how to reach the citizen, or an English question in Vietnamese words
 * @param english whether it was typed in English
 */
record Query(String typed, String text, boolean english) {

    /**
     * Reads a message.
     *
     * @param spoken the language of the conversation: where it is English, one English word is enough
     */
    static Query of(String typed, Language spoken, EnglishQuestion recogniser) {
        String clean = CleanText.of(typed);
        if (recogniser.isEnglish(clean)) {
            return new Query(clean, recogniser.inVietnamese(clean), true);
        }
        if (spoken == Language.EN && !Letters.isMarked(clean)) {
            String translated = recogniser.inVietnamese(clean);
            if (!translated.isEmpty()) {
                return new Query(clean, translated, true);
            }
        }
        return new Query(clean, ContactMention.without(clean), false);
    }
}
