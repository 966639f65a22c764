package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.connector.Block;
import vn.motcua.connector.Block.Heading;
import vn.motcua.connector.Block.Papers;
import vn.motcua.connector.Block.Quote;

/**
 * Cuts long content into parts that fit a phone's screen or two. Texts are cut after a line, else after a sentence, else between
 * words; lists of papers between papers. The parts together are exactly the content: a quoted text's pieces, joined without
 * anything between them, are the text.
 */
final class Parts {

    private final int size;
    private final String continued;
    private final List<List<Block>> done = new ArrayList<>();
    private List<Block> current = new ArrayList<>();
    private int filled;

    private Parts(int size, String continued) {
        this.size = size;
        this.continued = continued;
    }

    /**
     * Cuts.
     *
     * @param size about how many characters a part has, 1 or more; only what cannot be cut is longer
     * @param continued what the label of a text or group says when it goes on from the part before
     */
    static List<List<Block>> cut(List<Block> content, int size, String continued) {
        if (size < 1) {
            throw new IllegalArgumentException("a part must have room for 1 character or more, was " + size);
        }
        var parts = new Parts(size, continued);
        content.forEach(parts::add);
        parts.finish();
        return parts.done.isEmpty() ? List.of(List.of()) : List.copyOf(parts.done);
    }

    private void add(Block block) {
        switch (block) {
            case Quote quote -> addQuote(quote);
            case Papers papers -> addPapers(papers);
            default -> addWhole(block);
        }
    }

    private void addWhole(Block block) {
        int length = block.plain().length();
        if (filled > 0 && filled + length > size) {
            close();
        }
        append(block, length);
    }

    private void addQuote(Quote quote) {
        String rest = quote.text();
        String label = quote.label();
        if (filled > 0 && filled + rest.length() > size && filled > size / 2) {
            close();
        }
        while (rest.length() > size - filled) {
            int end = cutPoint(rest, Math.max(size - filled, size / 2));
            if (end == rest.length()) {
                break;
            }
            append(new Quote(label, rest.substring(0, end)), end);
            close();
            rest = rest.substring(end);
            label = continued(quote.label());
        }
        append(new Quote(label, rest), rest.length());
    }

    private void addPapers(Papers papers) {
        var run = new ArrayList<Block.Paper>();
        String group = papers.group();
        int length = group.length();
        for (Block.Paper paper : papers.papers()) {
            int more = paper.name().length()
                    + paper.quantity().length()
                    + paper.form().length();
            if (filled + length > 0 && filled + length + more > size && (filled > 0 || !run.isEmpty())) {
                if (!run.isEmpty()) {
                    append(new Papers(group, run), length);
                    run = new ArrayList<>();
                    group = continued(papers.group());
                }
                close();
                length = group.length();
            }
            run.add(paper);
            length += more;
        }
        append(new Papers(group, run), length);
    }

    private String continued(String label) {
        return label.isEmpty() ? "" : label + " " + continued;
    }

    private void append(Block block, int length) {
        current.add(block);
        filled += length;
    }

    /** Ends a part. A heading goes with what it heads. */
    private void close() {
        List<Block> carried =
                !current.isEmpty() && current.getLast() instanceof Heading heading ? List.of(heading) : List.of();
        current = current.subList(0, current.size() - carried.size());
        finish();
        current = new ArrayList<>(carried);
    }

    private void finish() {
        if (!current.isEmpty()) {
            done.add(List.copyOf(current));
            current = new ArrayList<>();
        }
        filled = 0;
    }

    /** Where to cut so that at most about {@code room} characters come before: never within a character or a word. */
    private static int cutPoint(String text, int room) {
        int limit = Math.min(room, text.length());
        int line = text.lastIndexOf('\n', limit - 1) + 1;
        if (line > limit / 3) {
            return line;
        }
        for (int i = limit; i > limit / 3; i--) {
            if (text.charAt(i - 1) == ' ' && i > 1 && ".;!?".indexOf(text.charAt(i - 2)) >= 0) {
                return i;
            }
        }
        int space = text.lastIndexOf(' ', limit - 1) + 1;
        if (space > 0) {
            return space;
        }
        int next = text.indexOf(' ', limit);
        return next < 0 ? text.length() : next + 1;
    }
}
