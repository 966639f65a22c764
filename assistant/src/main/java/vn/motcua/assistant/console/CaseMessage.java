package vn.motcua.assistant.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.messaging.Arrivals.Arrival;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.LoggedMessage.Content;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Source;

/**
 * A message of a conversation as officers see it. All of it is text.
 *
 * @param sequence its number
 * @param from the word of whoever wrote it
 * @param name the officer's name; empty where nobody with an account wrote it
 * @param at when it was stored
 * @param gesture the word of what the citizen did instead of writing; empty when nothing
 * @param pressed whether the citizen pressed a quick reply
 * @param lead the line that answers, or all of it where it has none; may be empty
 * @param rest what follows; may be empty
 * @param links what can be opened
 * @param pictures what of it is a picture of this service
 * @param offered the quick replies that the citizen was offered, in words
 * @param source where it comes from: codes, decisions, dates; empty when it quotes nothing
 * @param correctable whether it can be reported as wrong
 * @param filed whether it was reported
 * @param arrival how far it has come; null where the citizen's page fetches it, and of whatever officers did not write
 */
record CaseMessage(
        long sequence,
        String from,
        String name,
        Instant at,
        String gesture,
        boolean pressed,
        String lead,
        String rest,
        List<Link> links,
        List<Link> pictures,
        String offered,
        String source,
        boolean correctable,
        boolean filed,
        @Nullable Shown arrival) {

    private static final int FOLDED_FROM = 400;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+|/[A-Za-z0-9].*");

    /** Copies the list. */
    CaseMessage {
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
    }

    /** Something to open. */
    record Link(String label, String address) {}

    /**
     * How far a message has come, in words of the message files.
     *
     * @param cause why; null when there is nothing to say
     * @param trouble whether somebody should look
     */
    record Shown(String state, @Nullable String cause, boolean trouble) {

        static Shown of(Arrival arrival) {
            boolean trouble = switch (arrival.state()) {
                case WAITING, SENDING, DELIVERED -> false;
                case HELD, ASIDE, REFUSED, UNCERTAIN, DROPPED -> true;
            };
            return new Shown(
                    Words.of(arrival.state()),
                    arrival.cause() == null ? null : arrival.cause().word(),
                    trouble);
        }
    }

    /** Whether it is so long that the rest is folded away. */
    public boolean folded() {
        return from.equals("assistant") && rest.length() > FOLDED_FROM;
    }

    static CaseMessage of(
            LoggedMessage message, Map<Long, String> names, Set<Long> filed, Map<Long, Arrival> arrivals) {
        String name = message.account() == null ? "" : names.getOrDefault(message.account(), "");
        return switch (message.content()) {
            case Content.Written written ->
                new CaseMessage(
                        message.sequence(),
                        message.sender().wire(),
                        name,
                        message.sentAt(),
                        written.gesture() == null ? "" : written.gesture().wire(),
                        written.choice() != null,
                        written.text(),
                        "",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        false,
                        false,
                        null);
            case Content.Said said -> of(message, said.reply(), name, filed, arrivals.get(message.sequence()));
        };
    }

    private static CaseMessage of(
            LoggedMessage message, Reply reply, String name, Set<Long> filed, @Nullable Arrival arrival) {
        boolean machine = message.sender() == Sender.ASSISTANT;
        List<Block> blocks = reply.blocks();
        Optional<Block> heading = machine
                ? blocks.stream().filter(Block.Heading.class::isInstance).findFirst()
                : Optional.empty();
        String lead = heading.map(Block::plain).orElse("");
        String rest = words(blocks.stream()
                .filter(block -> heading.isEmpty() || !block.equals(heading.get()))
                .toList());
        return new CaseMessage(
                message.sequence(),
                message.sender().wire(),
                name,
                message.sentAt(),
                "",
                false,
                lead,
                rest,
                blocks.stream()
                        .filter(Block.Link.class::isInstance)
                        .map(Block.Link.class::cast)
                        .filter(link -> WEB_ADDRESS.matcher(link.address()).matches())
                        .map(link -> new Link(link.label(), link.address()))
                        .toList(),
                blocks.stream()
                        .filter(Block.Picture.class::isInstance)
                        .map(Block.Picture.class::cast)
                        .filter(CaseMessage::isOwn)
                        .map(picture -> new Link(picture.alternative(), picture.address()))
                        .toList(),
                machine ? reply.choices().stream().map(Choice::label).collect(Collectors.joining(" · ")) : "",
                source(reply),
                machine && !reply.procedures().isEmpty(),
                filed.contains(message.sequence()),
                message.sender() == Sender.OFFICER && arrival != null ? Shown.of(arrival) : null);
    }

    /** As plain text, the lists numbered as the citizen sees them; links, pictures and where it comes from stand apart. */
    private static String words(List<Block> blocks) {
        var lines = new ArrayList<String>();
        int number = 1;
        for (Block block : blocks) {
            if (block instanceof Block.Checklist checklist) {
                lines.add(checklist.plain(number));
                number += checklist.items().size();
            } else if (!(block instanceof Block.Link)
                    && !(block instanceof Block.Origin)
                    && !(block instanceof Block.Picture picture && isOwn(picture))) {
                lines.add(block.plain());
            }
        }
        return String.join("\n", lines);
    }

    private static boolean isOwn(Block.Picture picture) {
        return picture.address().startsWith("/");
    }

    private static String source(Reply reply) {
        Stream<String> parts = reply.sources().isEmpty()
                ? reply.procedures().stream()
                : reply.sources().stream().map(CaseMessage::words);
        return parts.distinct().collect(Collectors.joining("; "));
    }

    private static String words(Source source) {
        return Stream.of(source.code(), source.decision(), source.taken())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }
}
