package vn.motcua.connector.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import vn.motcua.connector.Block;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;
import vn.motcua.connector.rendering.StyledText.Style;

/**
 * How a citizen answers a reply on a channel: what stands on buttons, and what is written as numbered lines. The numbers are those
 * of {@link Reply#answers()}, whether they are shown or not, because people type numbers too.
 *
 * <p>What can be ticked off always stands in the text, numbered, since its buttons say less than its lines. The choices stand there
 * too as soon as one of them has no button or does not fit on one: a list from which some are missing would mislead.
 */
final class Answering {

    private final Reply reply;
    private final Capabilities capabilities;
    private final int items;
    private final boolean listed;

    /**
     * Of a reply.
     *
     * @param wordless whether the reply has no words of its own, so that buttons would hang beneath nothing
     */
    Answering(Reply reply, Capabilities capabilities, boolean wordless) {
        this.reply = reply;
        this.capabilities = capabilities;
        this.items = reply.answers().size() - reply.choices().size();
        this.listed = wordless
                || !capabilities.buttons()
                || reply.choices().size() > capabilities.maxChoices()
                || reply.choices().stream().anyMatch(choice -> !fits(CleanWords.line(choice.label())));
    }

    /** The choices as numbered lines, and how to answer by a number where not everything has a button; may be empty. */
    Writing lines() {
        var words = new Writing();
        if (listed) {
            for (int i = 0; i < reply.choices().size(); i++) {
                String line = numbered(items + i, reply.choices().get(i).label());
                words.then("\n").addLine(line, Style.PLAIN);
            }
        }
        if (buttons().size() < reply.answers().size()) {
            words.then("\n\n").addLine(reply.hint(), Style.ITALIC);
        }
        return words;
    }

    /**
     * What can be pressed. Where there is not room for everything, the choices go before the things to tick off: those stand in the
     * text anyway, and several of them can be typed at once.
     */
    List<Choice> buttons() {
        if (!capabilities.buttons()) {
            return List.of();
        }
        var buttons = new ArrayList<Choice>();
        if (reply.answers().size() <= capabilities.maxChoices()) {
            buttons.addAll(tickable());
        }
        for (int i = 0; i < reply.choices().size() && i < capabilities.maxChoices(); i++) {
            Choice choice = reply.choices().get(i);
            String label = CleanWords.line(choice.label());
            String number = String.valueOf(items + i + 1);
            buttons.add(new Choice(listed ? shown(number + ". " + label, label, number) : label, choice.value()));
        }
        return buttons;
    }

    /** By name only if all of them fit: beside a name, a bare number would look like another kind of thing. */
    private List<Choice> tickable() {
        List<Block.Item> all = reply.blocks().stream()
                .filter(Block.Checklist.class::isInstance)
                .flatMap(block -> ((Block.Checklist) block).items().stream())
                .toList();
        boolean named =
                all.stream().allMatch(item -> !CleanWords.line(item.name()).isEmpty() && fits(name(item)));
        return IntStream.range(0, all.size())
                .mapToObj(index -> {
                    Block.Item item = all.get(index);
                    return new Choice(named ? name(item) : item.sign() + " " + (index + 1), item.value());
                })
                .toList();
    }

    private static String name(Block.Item item) {
        return item.sign() + " " + CleanWords.line(item.name());
    }

    /** The number and the label, else the label, else the number, whose label stands in the text. */
    private String shown(String both, String label, String number) {
        if (!label.isEmpty() && fits(both)) {
            return both;
        }
        return fits(label) ? label : number;
    }

    private boolean fits(String label) {
        return !label.isEmpty() && label.codePointCount(0, label.length()) <= capabilities.maxLabelLength();
    }

    private static String numbered(int index, String label) {
        return index + 1 + ". " + label;
    }
}
