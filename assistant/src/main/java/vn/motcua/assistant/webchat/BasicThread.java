package vn.motcua.assistant.webchat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Source;

/**
 * A conversation as the page without scripts shows it; rendered by {@code templates/thread.html}.
 *
 * @param messages what was said, in order
 * @param awaiting whether the last message of the citizen still waits for its answer
 * @param held whether that is an officer's to give
 * @param problem what went wrong with what was just sent, in the citizen's language; empty when nothing did
 * @param draft the text that could not be sent, to be sent again; may be empty
 */
record BasicThread(List<Message> messages, boolean awaiting, boolean held, String problem, String draft) {

    private static final Set<String> ICONS = Set.of("1f4c4", "1f441", "1f4b0", "23f1", "1f4cd", "260e");

    /** Copies the list. */
    BasicThread {
        messages = List.copyOf(messages);
    }

    /** The name of the icon in {@code templates/icons.html} that stands for a sign; empty when there is none. */
    public String icon(String sign) {
        String name = sign.isEmpty() ? "" : Integer.toHexString(sign.codePointAt(0));
        return ICONS.contains(name) ? "sign-" + name : "";
    }

    static BasicThread of(List<MessageView> log, String problem, String draft) {
        long lastOwn = log.stream()
                .filter(view -> view.from().equals("citizen"))
                .mapToLong(MessageView::sequence)
                .max()
                .orElse(0);
        boolean held = isHeld(log);
        boolean answered = log.stream()
                .anyMatch(view ->
                        (view.replyTo() != null && view.replyTo() == lastOwn) || (held && view.sequence() > lastOwn));
        List<FoldedTicks.Shown> shown = FoldedTicks.of(log);
        long opensAt = shown.stream()
                .filter(each -> each.view().sequence() == lastOwn)
                .findFirst()
                .or(() -> shown.stream()
                        .filter(each -> each.lists() == FoldedTicks.Lists.OPEN && hasList(each.view()))
                        .reduce((earlier, later) -> later))
                .map(each -> each.view().sequence())
                .orElse(0L);
        var messages = new ArrayList<Message>();
        for (FoldedTicks.Shown each : shown) {
            messages.add(Message.of(
                    each, each.view().sequence() > lastOwn, each.view().sequence() == opensAt));
        }
        return new BasicThread(messages, lastOwn > 0 && !answered, held, problem, draft);
    }

    /** Whether an officer has the conversation in hand, by what was told of it last. */
    static boolean isHeld(List<MessageView> log) {
        return log.stream()
                .filter(view -> view.from().equals("notice") && view.replyTo() == null)
                .reduce((earlier, later) -> later)
                .filter(view -> view.outcome() == Outcome.TAKEN_OVER)
                .isPresent();
    }

    private static boolean hasList(MessageView view) {
        return view.blocks().stream().anyMatch(Block.Checklist.class::isInstance);
    }

    /**
     * A message.
     *
     * @param from "citizen", "assistant", "officer" or "notice"
     * @param name the officer's name; empty where none is told
     * @param gesture what the citizen did instead of typing; empty when it was typed or pressed
     * @param blocks what it says
     * @param choices the quick replies that still stand
     * @param sources where its facts come from
     * @param lists what can be done with its lists, in lower case
     * @param current whether it belongs to the latest answer, so that its quick replies and dates still stand
     * @param latest whether it is the citizen's last, or the list that this ticked, where the page opens
     */
    record Message(
            String from,
            String name,
            String gesture,
            List<Piece> blocks,
            List<Choice> choices,
            List<Source> sources,
            String lists,
            boolean current,
            boolean latest) {

        private static Message of(FoldedTicks.Shown shown, boolean current, boolean latest) {
            MessageView view = shown.view();
            boolean worded = view.blocks().isEmpty() && !view.text().isEmpty();
            List<Block> blocks = worded ? List.of(new Block.Paragraph(view.text())) : view.blocks();
            return new Message(
                    view.from(),
                    view.name() == null ? "" : view.name(),
                    view.gesture() == null || worded ? "" : view.gesture(),
                    blocks.stream().map(Piece::of).toList(),
                    current ? view.choices() : List.of(),
                    view.sources(),
                    shown.lists().name().toLowerCase(Locale.ROOT),
                    current,
                    latest);
        }

        /** Whether it is a line about who has the conversation in hand, which stands between the bubbles. */
        public boolean news() {
            return from.equals("notice")
                    && choices.isEmpty()
                    && blocks.stream().allMatch(piece -> piece.type().equals("paragraph"));
        }

        /** Its lists of things to tick off. */
        public List<Block.Checklist> checklists() {
            return blocks.stream()
                    .map(Piece::content)
                    .filter(Block.Checklist.class::isInstance)
                    .map(Block.Checklist.class::cast)
                    .toList();
        }

        /** How many things of its lists are ticked. */
        public long ticked() {
            return things().filter(Block.Item::ticked).count();
        }

        /** How many things there are. */
        public long all() {
            return things().count();
        }

        private Stream<Block.Item> things() {
            return checklists().stream().flatMap(list -> list.items().stream());
        }

        /** Whether anything says where it comes from. */
        public boolean sourced() {
            return !sources.isEmpty()
                    || blocks.stream().anyMatch(piece -> piece.type().equals("origin"));
        }

        /** The procedure codes of its sources. */
        public String codes() {
            return sources.stream().map(Source::code).collect(Collectors.joining(", "));
        }
    }

    /**
     * A block with the word for its kind, as templates can tell kinds apart.
     *
     * @param type the word
     * @param content the block
     */
    record Piece(String type, Block content) {

        /** Whether its address is a path of this service. */
        public boolean own() {
            return address().matches("/(?!/).*");
        }

        /** Whether its address can be opened. */
        public boolean opens() {
            return own() || address().toLowerCase(Locale.ROOT).matches("https?://.*");
        }

        private String address() {
            return switch (content) {
                case Block.Link link -> link.address();
                case Block.Picture picture -> picture.address();
                default -> "";
            };
        }

        private static Piece of(Block block) {
            String type = switch (block) {
                case Block.Heading heading -> "heading";
                case Block.Paragraph paragraph -> "paragraph";
                case Block.Quote quote -> "quote";
                case Block.Facts facts -> "facts";
                case Block.Papers papers -> "papers";
                case Block.Progress progress -> "progress";
                case Block.Checklist checklist -> "checklist";
                case Block.DateField date -> "date";
                case Block.Link link -> "link";
                case Block.Picture picture -> "picture";
                case Block.Origin origin -> "origin";
            };
            return new Piece(type, block);
        }
    }
}
