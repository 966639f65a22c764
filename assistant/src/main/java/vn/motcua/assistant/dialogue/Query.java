package vn.motcua.assistant.dialogue;

/**
 * A typed message, ready to be understood.
 *
 * @param typed what was typed, cleaned
 * @param text what to search with: the same, or an English question in Vietnamese words
 * @param english whether it was typed in English
 */
record Query(String typed, String text, boolean english) {

    static Query of(String typed, EnglishQuestion recogniser) {
        String clean = CleanText.of(typed);
        boolean english = recogniser.isEnglish(clean);
        return new Query(clean, english ? recogniser.inVietnamese(clean) : clean, english);
    }
}
