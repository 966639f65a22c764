package vn.motcua.assistant.dialogue;

/**
 * What the dialogue recognises by itself, beside the search.
 *
 * @param wishes what can be wished at any point: help, a person, to have everything erased
 * @param smallTalk greetings, thanks, "who are you", "stop"
 * @param askingForAPerson "cho tôi gặp cán bộ"
 * @param danger what needs a hotline
 * @param deskWords "đến lượt tôi chưa", "thôi không cần gặp nữa"
 * @param wrongInformation "thông tin này sai rồi"
 * @param anger anger at the service
 * @param abuse abusive words
 * @param outside everyday subjects that are no procedure
 * @param english English questions
 */
record Recognition(
        Wishes wishes,
        SmallTalk smallTalk,
        AskingForAPerson askingForAPerson,
        Danger danger,
        DeskWords deskWords,
        WrongInformation wrongInformation,
        Anger anger,
        WordList abuse,
        WordList outside,
        EnglishQuestion english) {

    Recognition() {
        this(
                new Wishes(),
                new SmallTalk(),
                new AskingForAPerson(),
                new Danger(),
                new DeskWords(),
                new WrongInformation(),
                new Anger(),
                new WordList("abuse.txt"),
                new WordList("outside.txt"),
                new EnglishQuestion());
    }
}
