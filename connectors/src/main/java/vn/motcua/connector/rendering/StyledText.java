package vn.motcua.connector.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.connector.Capabilities.Markup;

/**
 * Text of which some words are strong, in Unicode's NFC.
 *
 * @param runs its pieces in order, none of them empty
 */
public record StyledText(List<Run> runs) {

    /** Copies the list. */
    public StyledText {
        runs = List.copyOf(runs);
    }

    /**
     * A piece in one style.
     *
     * @param text the words, which may have line breaks
     * @param style how they look
     */
    public record Run(String text, Style style) {}

    /** How words look. */
    public enum Style {
        /** As they are. */
        PLAIN,
        /** Strong. */
        BOLD,
        /** Slanted. */
        ITALIC
    }

    /** The words alone. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** The words as the channel takes them, everything escaped that the channel would read as markup. */
    public String marked(Markup markup) {
        return switch (markup) {
            case NONE -> plain();
            case HTML -> runs.stream().map(StyledText::html).collect(Collectors.joining());
        };
    }

    /** The part between two offsets of {@link #plain()}, with the same looks. */
    StyledText between(int from, int to) {
        var part = new ArrayList<Run>();
        int start = 0;
        for (Run run : runs) {
            int first = Math.max(from - start, 0);
            int last = Math.min(to - start, run.text().length());
            if (first < last) {
                part.add(new Run(run.text().substring(first, last), run.style()));
            }
            start += run.text().length();
        }
        return new StyledText(part);
    }

    private static String html(Run run) {
        String escaped = run.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return switch (run.style()) {
            case PLAIN -> escaped;
            case BOLD -> "<b>" + escaped + "</b>";
            case ITALIC -> "<i>" + escaped + "</i>";
        };
    }
}
