package vn.motcua.connector.rendering;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;
import vn.motcua.connector.Block;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Capabilities.Markup;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every reply on every channel, shown with many random ones. */
class EveryRenderingTest {

    private static final int REPLIES = 1500;

    @Test
    void holds() throws XMLStreamException {
        int split = 0;
        int pressed = 0;
        for (int seed = 0; seed < REPLIES; seed++) {
            var random = new RandomReply(new Random(seed));
            Reply reply = random.reply();
            Capabilities channel = random.channel();
            String publicUrl = random.publicUrl();
            List<Part> parts = new Rendering(channel, publicUrl).parts(reply);
            String as = "seed " + seed + ", " + channel;
            assertThat(new Rendering(channel, publicUrl).parts(reply)).as(as).isEqualTo(parts);
            assertThat(parts).as(as).isNotEmpty();
            for (Part part : parts) {
                fits(part, part == parts.getLast(), channel, as);
            }
            nothingIsLostOrDoubled(parts, reply, channel, publicUrl, as);
            noWordIsCutThatFits(parts, new Rendering(endless(channel), publicUrl).parts(reply), channel, as);
            everyAnswerCanBeGiven(parts, reply, channel, as);
            split += parts.size() > 3 ? 1 : 0;
            pressed += parts.getLast() instanceof Part.Words words
                            && !words.buttons().isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(split).as("replies in several messages").isGreaterThan(REPLIES / 10);
        assertThat(pressed).as("replies with buttons").isGreaterThan(REPLIES / 10);
    }

    private static void fits(Part part, boolean last, Capabilities channel, String as) throws XMLStreamException {
        if (!(part instanceof Part.Words words)) {
            assertThat(part instanceof Part.Picture ? channel.pictures() : channel.files())
                    .as(as)
                    .isTrue();
            return;
        }
        String plain = words.text().plain();
        String marked = words.text().marked(Markup.HTML);
        assertThat(plain).as(as).isNotBlank().isEqualTo(plain.strip());
        assertThat(Normalizer.isNormalized(plain, Normalizer.Form.NFC)).as(as).isTrue();
        assertThat(channel.measure().of(plain)).as(as).isLessThanOrEqualTo(channel.maxTextLength());
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(plain)).as(as).isTrue();
        assertThat(plain.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)))
                .as(as)
                .isTrue();
        assertThat(parsed(marked)).as(as).isEqualTo(plain);
        if (channel.markup() == Markup.HTML) {
            assertThat(marked.getBytes(StandardCharsets.UTF_8).length).as(as).isLessThanOrEqualTo(32_768);
        }
        if (!last || !channel.buttons()) {
            assertThat(words.buttons()).as(as).isEmpty();
        }
        assertThat(words.buttons()).as(as).hasSizeLessThanOrEqualTo(channel.maxChoices());
    }

    /** What a parser of Telegram's HTML reads: {@code b} and {@code i}, properly nested, and four named entities. */
    private static String parsed(String marked) throws XMLStreamException {
        assertThat(marked.replaceAll("</?[bi]>|&(amp|lt|gt);", "")).doesNotContain("<", ">", "&");
        XMLStreamReader reader =
                XMLInputFactory.newFactory().createXMLStreamReader(new StringReader("<m>" + marked + "</m>"));
        var text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private static void nothingIsLostOrDoubled(
            List<Part> parts, Reply reply, Capabilities channel, String publicUrl, String as) {
        var said = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Words words) {
                said.append(solid(words.text().plain()));
            }
        }
        var expected = new StringBuilder(reply.speaker().isEmpty() ? "" : solid(reply.speaker() + ":"));
        int number = 1;
        for (Block block : reply.blocks()) {
            expected.append(solid(wordsOf(block, number, channel, publicUrl)));
            number += block instanceof Block.Checklist list ? list.items().size() : 0;
        }
        assertThat(said.toString()).as(as).startsWith(expected.toString());
        String rest = said.substring(expected.length());
        String lines = answers(reply).stream()
                .skip(number - 1L)
                .map(line -> solid(line))
                .collect(Collectors.joining());
        String hint = solid(reply.hint());
        assertThat(rest).as(as).isIn("", lines, hint, lines + hint, expected.isEmpty() ? "…" : "");
        assertThat(parts.stream().filter(Part.Picture.class::isInstance).count())
                .as(as)
                .isEqualTo(reply.blocks().stream()
                        .filter(block -> channel.pictures() && block instanceof Block.Picture)
                        .count());
    }

    private static void noWordIsCutThatFits(List<Part> parts, List<Part> uncut, Capabilities channel, String as) {
        List<String> words = spaced(uncut);
        if (words.stream().allMatch(word -> channel.measure().of(word) <= channel.maxTextLength())) {
            assertThat(spaced(parts)).as(as).isEqualTo(words);
        }
    }

    private static List<String> spaced(List<Part> parts) {
        return parts.stream()
                .filter(Part.Words.class::isInstance)
                .flatMap(part -> Stream.of(((Part.Words) part).text().plain().split("[ \\n](?!\\p{M})")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Capabilities endless(Capabilities channel) {
        return Channels.channel(
                channel.buttons(),
                Integer.MAX_VALUE,
                channel.measure(),
                channel.maxChoices(),
                channel.maxLabelLength(),
                Markup.NONE,
                channel.pictures(),
                channel.files());
    }

    private static String wordsOf(Block block, int number, Capabilities channel, String publicUrl) {
        return switch (block) {
            case Block.Picture picture -> channel.pictures() ? "" : picture.alternative();
            case Block.Link link -> {
                boolean relative = link.address().startsWith("/");
                boolean file = relative && channel.files() && link.address().endsWith(".pdf");
                yield file || (relative && publicUrl.isEmpty())
                        ? ""
                        : labelled(link.label(), (relative ? publicUrl : "") + link.address());
            }
            case Block.Quote quote -> labelled(quote.label(), quote.text());
            case Block.Facts facts ->
                facts.facts().stream()
                        .map(fact -> fact.sign() + labelled(fact.label(), fact.text()))
                        .collect(Collectors.joining());
            case Block.Checklist list -> list.plain(number);
            default -> block.plain();
        };
    }

    private static String labelled(String label, String text) {
        return solid(label).isEmpty() ? text : label + ":" + text;
    }

    /** Without what cannot be seen. */
    private static String solid(String text) {
        var seen = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> c != 0x200B && c != 0x202E)
                .forEach(seen::appendCodePoint);
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    /** "3. Nút", for each answer. */
    private static List<String> answers(Reply reply) {
        var lines = new ArrayList<String>();
        for (Choice answer : reply.answers()) {
            lines.add(lines.size() + 1 + ". " + answer.label());
        }
        return lines;
    }

    /** By a button that says the label or the number, or else by a number that is shown beside the label. */
    private static void everyAnswerCanBeGiven(List<Part> parts, Reply reply, Capabilities channel, String as) {
        List<Choice> answers = reply.answers();
        List<Choice> buttons = parts.getLast() instanceof Part.Words words ? words.buttons() : List.of();
        String said = parts.stream()
                .filter(Part.Words.class::isInstance)
                .map(part -> solid(((Part.Words) part).text().plain()))
                .collect(Collectors.joining());
        int found = 0;
        for (int i = 0; i < answers.size(); i++) {
            Choice answer = answers.get(i);
            String label = solid(answer.label());
            boolean ticked = said.contains(i + 1 + ".☐" + label) || said.contains(i + 1 + ".✓" + label);
            boolean shown = ticked || said.contains(i + 1 + "." + label);
            List<Choice> its = buttons.stream()
                    .filter(button -> button.value().equals(answer.value()))
                    .toList();
            assertThat(its).as(as).hasSizeLessThanOrEqualTo(1);
            found += its.size();
            if (its.isEmpty()) {
                assertThat(shown)
                        .as("%s: answer %d '%s' in\n%s", as, i + 1, label, said)
                        .isTrue();
                continue;
            }
            String button = solid(its.getFirst().label());
            String number = String.valueOf(i + 1);
            assertThat(button)
                    .as(as)
                    .isIn(
                            label,
                            number + "." + label,
                            number,
                            "☐" + label,
                            "✓" + label,
                            "☐" + number + "." + label,
                            "✓" + number + "." + label,
                            "☐" + number,
                            "✓" + number);
            if (!button.contains(label)) {
                assertThat(shown).as(as).isTrue();
            } else {
                assertThat(its.getFirst()
                                .label()
                                .codePointCount(0, its.getFirst().label().length()))
                        .as(as)
                        .isLessThanOrEqualTo(channel.maxLabelLength());
            }
        }
        assertThat(found).as(as).isEqualTo(buttons.size());
    }
}
