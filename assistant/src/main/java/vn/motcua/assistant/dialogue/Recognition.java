package vn.motcua.assistant.dialogue;

/**
 * What the dialogue recognises by itself, beside the search.
 *
 * @param wishes what can be wished at any point: help, a person, to have everything erased
 * @param smallTalk greetings, thanks, "who are you", "stop"
 * @param askingForAPerson "cho tôi gặp cán bộ"
 * @param danger what needs a hotline
 * @param abuse abusive words
 * @param outside everyday subjects that are no procedure
 * @param english English questions
 */
record Recognition(
        Wishes wishes,
        SmallTalk smallTalk,
        AskingForAPerson askingForAPerson,
        Danger danger,
        WordList abuse,
        WordList outside,
        EnglishQuestion english) {

    Recognition() {
        this(
                new Wishes(),
                new SmallTalk(),
                new AskingForAPerson(),
                new Danger(),
                new WordList("abuse.txt"),
                new WordList("outside.txt"),
                new EnglishQuestion());
    }
}
