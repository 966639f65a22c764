package vn.motcua.assistant.languagemodel;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of an answer that still comes. A sentence is told when it is whole and the text up to its end has passed all that the
 * whole text has to pass; after one that has not, nothing more is told. For one answer and one thread.
 */
final class EarlySentences implements Consumer<CharSequence> {

    /** Behind "1." or "a." a sentence begins, none ends. */
    private static final Pattern END =
            Pattern.compile("(?<=[\\p{L}\\p{Nd}][\\p{L}\\p{Nd})\\]\"”’%]|[)\\]\"”’%])[.!?…]+(?=\\s)|\\n");

    private static final int MOST_LOOKS = 60;
    private static final int MOST_READ = 4000;
    private static final int LEAST = 20;

    /** An answer is longer than its text by its escapes, and what is around it. */
    private static final int SIX_CHARACTERS_FOR_ONE = 6;

    private final AnswerReader reader;
    private final Errand errand;
    private final Consumer<String> told;
    private int heard;
    private boolean blankBefore;
    private int read;
    private int passed;
    private int looks;
    private boolean ended;

    /** @param told is given all of the text that has passed so far, each time it is longer */
    EarlySentences(AnswerReader reader, Errand errand, Consumer<String> told) {
        this.reader = reader;
        this.errand = errand;
        this.told = told;
    }

    @Override
    public void accept(CharSequence soFar) {
        boolean blank = soFar.subSequence(heard, soFar.length()).chars().anyMatch(EarlySentences::mayFollowAnEnd);
        boolean mayEnd = blank || blankBefore;
        blankBefore = blank;
        heard = soFar.length();
        ended |= soFar.length() > SIX_CHARACTERS_FOR_ONE * AnswerReader.longest(errand)
                || looks >= MOST_LOOKS
                || read >= MOST_READ;
        if (!ended && mayEnd) {
            read++;
            AnswerReader.begun(errand, soFar).flatMap(EarlySentences::whole).ifPresent(this::look);
        }
    }

    /** A blank, or the backslash of a line break. */
    private static boolean mayFollowAnEnd(int character) {
        return Character.isWhitespace(character) || character == '\\' || character == 'n';
    }

    /** The whole sentences that a text begins with; empty when it has none. */
    private static Optional<String> whole(String text) {
        Matcher end = END.matcher(text);
        int last = 0;
        while (end.find()) {
            last = end.end();
        }
        return Optional.of(text.substring(0, last).strip()).filter(sentences -> sentences.length() >= LEAST);
    }

    private void look(String sentences) {
        if (sentences.length() <= passed) {
            return;
        }
        looks++;
        Optional<String> fault = sentences.length() > AnswerReader.longest(errand)
                ? Optional.of("length")
                : reader.fault(sentences, errand, false);
        if (fault.isEmpty()) {
            passed = sentences.length();
            told.accept(sentences);
        } else {
            ended = !fault.get().equals(AnswerReader.UNGROUNDED);
        }
    }
}
