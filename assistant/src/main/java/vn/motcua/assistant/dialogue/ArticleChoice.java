package vn.motcua.assistant.dialogue;

import java.util.Optional;

/** What a quick reply about articles means, as a value of at most 64 bytes that says all by itself. */
sealed interface ArticleChoice {

    /** {@code i:a:vneid-muc-2}: this article. */
    record Show(String article) implements ArticleChoice {
        @Override
        public String value() {
            return "i:a:" + article;
        }
    }

    /** {@code i:t:tai-khoan:1}: the articles of a topic, this page of them, from 0. */
    record OfTopic(String topic, int page) implements ArticleChoice {
        @Override
        public String value() {
            return "i:t:" + topic + ":" + page;
        }
    }

    /** {@code i:all}: the topics. */
    record Topics() implements ArticleChoice {
        @Override
        public String value() {
            return "i:all";
        }
    }

    /** {@code i:not}: the article was not what was wanted. */
    record NotMeant() implements ArticleChoice {
        @Override
        public String value() {
            return "i:not";
        }
    }

    /** The value as channels carry it. */
    String value();

    /** Reads a value; empty for anything that is none. */
    static Optional<ArticleChoice> read(String value) {
        String[] parts = value.split(":", -1);
        if (!parts[0].equals("i") || parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[1]) {
            case "a" -> parts.length == 3 ? Optional.of(new Show(parts[2])) : Optional.empty();
            case "t" ->
                parts.length == 4 && parts[3].matches("[0-9]{1,3}")
                        ? Optional.of(new OfTopic(parts[2], Integer.parseInt(parts[3])))
                        : Optional.empty();
            case "all" -> parts.length == 2 ? Optional.of(new Topics()) : Optional.empty();
            case "not" -> parts.length == 2 ? Optional.of(new NotMeant()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
