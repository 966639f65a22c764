package vn.motcua.assistant.webchat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Source;

/**
 * A conversation as the page without scripts shows it; rendered by {@code templates/thread.html}.
 *
 * @param messages what was said, in order
 * @param awaiting whether the last message of the citizen still waits for its answer
 * @param problem what went wrong with what was just sent, in the citizen's language; empty when nothing did
 * @param draft the text that could not be sent, to be sent again; may be empty
 */
record BasicThread(List<Message> messages, boolean awaiting, String problem, String draft) {

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
        boolean answered = log.stream().anyMatch(view -> view.replyTo() != null && view.replyTo() == lastOwn);
        var messages = new ArrayList<Message>();
        for (MessageView view : log) {
            boolean latest = view.sequence() == lastOwn;
            // Quick replies belong to the latest answer.
            messages.add(Message.of(view, view.sequence() > lastOwn ? view.choices() : List.of(), latest));
        }
        return new BasicThread(messages, lastOwn > 0 && !answered, problem, draft);
    }

    /**
     * A message.
     *
     * @param from "citizen", "assistant" or "officer"
     * @param blocks what it says
     * @param choices the quick replies that still stand
     * @param sources where its facts come from
     * @param latest whether it is the citizen's last, where the page opens
     */
    record Message(String from, List<Piece> blocks, List<Choice> choices, List<Source> sources, boolean latest) {

        private static Message of(MessageView view, List<Choice> choices, boolean latest) {
            List<Block> blocks = view.blocks().isEmpty() ? List.of(new Block.Paragraph(view.text())) : view.blocks();
            return new Message(view.from(), blocks.stream().map(Piece::of).toList(), choices, view.sources(), latest);
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
