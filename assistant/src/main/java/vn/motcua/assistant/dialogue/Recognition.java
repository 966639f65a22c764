package vn.motcua.assistant.dialogue;

/**
 * What the dialogue recognises by itself, beside the search.
 *
 * @param smallTalk greetings, thanks, "who are you", "stop"
 * @param askingForAPerson "cho tôi gặp cán bộ"
 * @param danger what needs a hotline
 * @param abuse abusive words
 * @param english English questions
 */
record Recognition(
        SmallTalk smallTalk, AskingForAPerson askingForAPerson, Danger danger, Abuse abuse, EnglishQuestion english) {

    Recognition() {
        this(new SmallTalk(), new AskingForAPerson(), new Danger(), new Abuse(), new EnglishQuestion());
    }
}
