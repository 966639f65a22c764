package vn.motcua.assistant.languagemodel;

/** Whom a call is made for: who has a budget of their own. */
sealed interface Spender {

    /** The word by which calls are counted. */
    String word();

    /** A citizen, by the conversation's number. */
    record Citizen(long conversation) implements Spender {
        @Override
        public String word() {
            return "conversation " + conversation;
        }
    }

    /** An officer, by the account's number. */
    record Officer(long account) implements Spender {
        @Override
        public String word() {
            return "account " + account;
        }
    }
}
