package vn.motcua.connector.rendering;

import java.util.function.Function;

import vn.motcua.connector.Block;
import vn.motcua.connector.rendering.StyledText.Style;

/** The words of one block. */
final class BlockWords {

    private final Function<String, String> reachable;

    /**
     * Of a channel.
     *
     * @param reachable makes the address of a link one that a citizen can open; empty where none can
     */
    BlockWords(Function<String, String> reachable) {
        this.reachable = reachable;
    }

    /**
     * The words; empty when there is nothing to see.
     *
     * @param first the number of the block's first thing to tick off
     */
    Writing of(Block block, int first) {
        var words = new Writing();
        switch (block) {
            case Block.Heading heading -> words.add(heading.text(), Style.BOLD);
            case Block.Paragraph paragraph -> words.add(paragraph.text(), Style.PLAIN);
            case Block.Quote quote -> labelled(words, quote.label(), quote.text());
            case Block.Facts facts ->
                facts.facts().forEach(fact -> words.then("\n").add(fact(fact).text()));
            case Block.Papers papers ->
                words.add(papers.group(), Style.BOLD).then("\n").add(papers.lines(), Style.PLAIN);
            case Block.Progress progress -> words.addLine(progress.label(), Style.BOLD);
            case Block.Checklist checklist ->
                words.add(checklist.title(), Style.BOLD).then("\n").add(checklist.lines(first), Style.PLAIN);
            case Block.DateField field -> words.add(field.label(), Style.PLAIN);
            case Block.Link link -> linked(words, link);
            case Block.Picture picture -> words.add(picture.alternative(), Style.PLAIN);
            case Block.Origin origin -> words.add(origin.text(), Style.ITALIC);
        }
        return words;
    }

    private static Writing fact(Block.Fact fact) {
        var words = new Writing().addLine(fact.sign(), Style.PLAIN).then(" ");
        labelled(words, fact.label(), fact.text());
        return words;
    }

    /** Text of several lines, which often are a list, begins on a line of its own. */
    private static void labelled(Writing words, String label, String text) {
        String said = CleanWords.lines(text);
        String named = CleanWords.line(label);
        if (!named.isEmpty()) {
            words.add(named, Style.BOLD);
            words.add(":", Style.BOLD).then(said.contains("\n") ? "\n" : " ");
        }
        words.add(said, Style.PLAIN);
    }

    private void linked(Writing words, Block.Link link) {
        String address = reachable.apply(link.address());
        if (!address.isEmpty()) {
            labelled(words, link.label(), address);
        }
    }
}
