package vn.motcua.connector.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import vn.motcua.connector.Block;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Reply;
import vn.motcua.connector.rendering.StyledText.Run;
import vn.motcua.connector.rendering.StyledText.Style;

/** Renders replies for one channel: the same reply always becomes the same messages. Safe for any number of threads. */
public final class Rendering {

    /** Said for a reply in which there is nothing to see, because no channel takes an empty message. */
    private static final StyledText NOTHING = new StyledText(List.of(new Run("…", Style.PLAIN)));

    private static final int REMEMBERED = 500;

    private final Capabilities capabilities;
    private final String publicUrl;
    private final BlockWords blockWords;
    private final Splitting splitting;

    /** A reply is asked for several times, by the same object: in how many messages it goes, then each of them. */
    private final Cache<Reply, List<Part>> rendered =
            Caffeine.newBuilder().weakKeys().maximumSize(REMEMBERED).build();

    /**
     * For a channel.
     *
     * @param publicUrl where citizens reach this service, without a slash at its end; empty where they cannot
     */
    public Rendering(Capabilities capabilities, String publicUrl) {
        this.capabilities = capabilities;
        this.publicUrl = publicUrl;
        this.blockWords = new BlockWords(this::reachable);
        this.splitting = new Splitting(capabilities);
    }

    /**
     * The messages, at least one, none of them empty: the words within the channel's length, and pictures and files where they stand
     * among the words. Everything that can be pressed is on the last one.
     */
    public List<Part> parts(Reply reply) {
        return rendered.get(reply, this::render);
    }

    private List<Part> render(Reply reply) {
        var parts = new ArrayList<Part>();
        // A person's words are told from the machine's where the channel shows both under one name.
        var words = new Writing();
        words.addLine(reply.speaker().isEmpty() ? "" : reply.speaker() + ":", Style.BOLD);
        var asides = new ArrayList<Part>();
        boolean wordless = true;
        int number = 1;
        Optional<Block> before = Optional.empty();
        for (Block block : reply.blocks()) {
            Optional<Part> aside = aside(block);
            if (aside.isPresent()) {
                asides.add(aside.get());
                continue;
            }
            Writing said = blockWords.of(block, number);
            if (block instanceof Block.Checklist checklist) {
                number += checklist.items().size();
            }
            if (said.isEmpty()) {
                continue;
            }
            if (!asides.isEmpty()) {
                say(words, new Writing(), parts);
                parts.addAll(asides);
                asides.clear();
                words = new Writing();
            }
            words.then(wordless ? " " : between(before, block)).add(said.text());
            before = Optional.of(block);
            wordless = false;
        }
        return ended(parts, words, asides, new Answering(reply, capabilities, wordless));
    }

    /** How to answer comes last: pictures at the very end go before the words that it hangs beneath. */
    private List<Part> ended(List<Part> parts, Writing words, List<Part> asides, Answering answering) {
        Writing lines = answering.lines();
        boolean last = lines.isEmpty() && answering.buttons().isEmpty();
        if (!last) {
            parts.addAll(asides);
        }
        say(words, lines, parts);
        if (last) {
            parts.addAll(asides);
        }
        if (parts.isEmpty()) {
            parts.add(new Part.Words(NOTHING, List.of()));
        }
        if (parts.getLast() instanceof Part.Words end) {
            parts.set(parts.size() - 1, new Part.Words(end.text(), answering.buttons()));
        }
        return List.copyOf(parts);
    }

    private void say(Writing words, Writing answers, List<Part> parts) {
        splitting.parts(words.text(), answers.text()).forEach(text -> parts.add(new Part.Words(text, List.of())));
    }

    private Optional<Part> aside(Block block) {
        if (block instanceof Block.Picture picture && capabilities.pictures()) {
            return Optional.of(new Part.Picture(picture.address(), CleanWords.lines(picture.alternative())));
        }
        if (block instanceof Block.Link link && isFile(link)) {
            return Optional.of(new Part.File(link.address(), CleanWords.line(link.label())));
        }
        return Optional.empty();
    }

    private boolean isFile(Block.Link link) {
        return capabilities.files()
                && link.address().startsWith("/")
                && link.address().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /**
     * The address under which citizens open something.
     *
     * @param address a path of this service, beginning with "/", or a whole address
     * @return empty where citizens cannot reach this service
     */
    public String reachable(String address) {
        if (!address.startsWith("/")) {
            return address;
        }
        return publicUrl.isEmpty() ? "" : publicUrl + address;
    }

    private static String between(Optional<Block> before, Block block) {
        return before.filter(last -> belongTogether(last, block)).isPresent() ? "\n" : "\n\n";
    }

    /** A heading and what it heads; short lines of one kind. */
    private static boolean belongTogether(Block first, Block second) {
        return switch (first) {
            case Block.Heading heading -> true;
            case Block.Progress progress -> true;
            case Block.Facts facts -> second instanceof Block.Facts;
            case Block.Quote quote -> second instanceof Block.Quote;
            case Block.Link link -> second instanceof Block.Link;
            default -> false;
        };
    }
}
