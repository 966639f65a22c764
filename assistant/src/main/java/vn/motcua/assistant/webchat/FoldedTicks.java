package vn.motcua.assistant.webchat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;

/**
 * A conversation as it is read: something ticked off is no message of its own where its answer is the same list again, which takes
 * the former one's place. The page with scripts does the same in {@code ticks.js}.
 */
final class FoldedTicks {

    private final List<Shown> shown = new ArrayList<>();
    private final List<MessageView> waiting = new ArrayList<>();
    /** The place of the message whose lists can be ticked; -1 when there is none. */
    private int open = -1;

    private FoldedTicks() {}

    /** What can be done with the lists of a message. */
    enum Lists {
        /** They can be ticked. */
        OPEN,
        /** They are over. */
        SETTLED,
        /** A later message shows the same as it is now. */
        FORMER
    }

    /** A message that is shown. */
    record Shown(MessageView view, Lists lists) {}

    static List<Shown> of(List<MessageView> log) {
        var folded = new FoldedTicks();
        log.forEach(folded::add);
        return List.copyOf(folded.shown);
    }

    private void add(MessageView view) {
        if (view.choice() != null && openValues().contains(view.choice())) {
            waiting.add(view);
            return;
        }
        List<MessageView> answered = takeAnswered(view);
        if (!answered.isEmpty() && open == shown.size() - 1 && values(view).equals(openValues())) {
            shown.set(open, new Shown(view, Lists.OPEN));
            return;
        }
        for (MessageView tick : answered) {
            if (view.outcome() == Outcome.GUIDE && tick.choice() != null) {
                turn(tick.choice());
            }
            shown.add(new Shown(tick, Lists.SETTLED));
        }
        follow(view);
        shown.add(new Shown(view, Lists.OPEN));
    }

    private List<MessageView> takeAnswered(MessageView view) {
        Long replyTo = view.replyTo();
        List<MessageView> answered = replyTo == null
                ? List.of()
                : waiting.stream().filter(tick -> tick.sequence() <= replyTo).toList();
        waiting.removeAll(answered);
        return answered;
    }

    /** A new list is the one to tick from now on; a further step of the walk ends the former one. */
    private void follow(MessageView view) {
        boolean isList = !values(view).isEmpty();
        if (open >= 0) {
            MessageView former = shown.get(open).view();
            Optional<Block> step = progress(view);
            if (isList || (step.isPresent() && !step.equals(progress(former)))) {
                boolean same = values(view).equals(values(former));
                shown.set(open, new Shown(former, same ? Lists.FORMER : Lists.SETTLED));
                open = -1;
            }
        }
        if (isList) {
            open = shown.size();
        }
    }

    /** A guide went on instead of showing the list again: it has taken the tick. */
    private void turn(String value) {
        if (open >= 0) {
            MessageView list = shown.get(open).view();
            shown.set(
                    open,
                    new Shown(
                            list.with(list.blocks().stream()
                                    .map(block -> turned(block, value))
                                    .toList()),
                            Lists.OPEN));
        }
    }

    private static Block turned(Block block, String value) {
        return block instanceof Block.Checklist list
                ? new Block.Checklist(
                        list.title(),
                        list.items().stream()
                                .map(item -> new Block.Item(
                                        item.name(),
                                        item.note(),
                                        item.ticked() != item.value().equals(value),
                                        item.value()))
                                .toList())
                : block;
    }

    private List<String> openValues() {
        return open < 0 ? List.of() : values(shown.get(open).view());
    }

    private static List<String> values(MessageView view) {
        return view.blocks().stream()
                .filter(Block.Checklist.class::isInstance)
                .flatMap(block -> ((Block.Checklist) block).items().stream())
                .map(Block.Item::value)
                .toList();
    }

    private static Optional<Block> progress(MessageView view) {
        return view.blocks().stream().filter(Block.Progress.class::isInstance).findFirst();
    }
}
