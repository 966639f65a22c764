package vn.motcua.connector.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.connector.Block;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Capabilities.Markup;
import vn.motcua.connector.Capabilities.Measure;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** Replies and channels that nobody has thought of, the same for the same source of chance. */
final class RandomReply {

    private static final List<String> WORDS = List.of(
            "tờ",
            "khai",
            "Giấy",
            "chứng",
            "sinh",
            "Điều",
            "5.",
            "1.001193",
            "10.000",
            "đồng.",
            "TP.",
            "QĐ.",
            "v.v.",
            "<b>",
            "</i>",
            "&amp;",
            "a<b>c",
            "\"mẫu\"",
            "☐",
            "💰",
            "👨‍👩‍👧",
            "Nguye\u0302\u0303n",
            "q\u0323\u0302",
            "(bản",
            "sao).",
            "Có?",
            "ha\u0301n",
            "x\uD83D",
            "\uDC00y",
            "z\u200B\u0007",
            "\u202Eđảo",
            "-",
            "2.",
            "https://vi.dụ/a?b=1&c=2");

    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", " ", "  ", "\n", "\r\n", "\n\n\n", "\t", "\u00A0");

    private final RandomGenerator chance;
    private int names;

    RandomReply(RandomGenerator chance) {
        this.chance = chance;
    }

    Reply reply() {
        List<Block> blocks =
                Stream.generate(this::block).limit(chance.nextInt(1, 7)).toList();
        List<Choice> choices = Stream.generate(() -> new Choice(label(), name()))
                .limit(chance.nextInt(3) == 0 ? 0 : chance.nextInt(12))
                .toList();
        return new Reply(
                Outcome.ANSWER,
                blocks,
                choices,
                List.of(),
                List.of(),
                List.of(),
                chance.nextBoolean() ? "Nhắn số" : "",
                chance.nextInt(4) == 0 ? "Cán bộ Lan" : "");
    }

    Capabilities channel() {
        return Channels.channel(
                chance.nextBoolean(),
                chance.nextBoolean() ? chance.nextInt(60, 400) : chance.nextInt(400, 5000),
                Measure.values()[chance.nextInt(Measure.values().length)],
                chance.nextInt(1, 14),
                chance.nextInt(1, 60),
                Markup.values()[chance.nextInt(Markup.values().length)],
                chance.nextBoolean(),
                chance.nextBoolean());
    }

    String publicUrl() {
        return chance.nextBoolean() ? "https://motcua.example.vn" : "";
    }

    private Block block() {
        return switch (chance.nextInt(11)) {
            case 0 -> new Block.Heading(text(8));
            case 1 -> new Block.Paragraph(text(chance.nextInt(10) == 0 ? 900 : 60));
            case 2 -> new Block.Quote(chance.nextBoolean() ? text(3) : "", text(200));
            case 3 ->
                new Block.Facts(some(4, () -> new Block.Fact(chance.nextBoolean() ? "⏱" : "", text(3), text(20))));
            case 4 ->
                new Block.Papers(
                        chance.nextBoolean() ? text(6) : "",
                        some(6, () -> new Block.Paper(text(15), 1, null, text(3), "")));
            case 5 -> new Block.Progress(text(5), 1, 3);
            case 6 ->
                new Block.Checklist(
                        chance.nextBoolean() ? text(6) : "",
                        some(9, () -> new Block.Item(label(), text(5), chance.nextBoolean(), name())));
            case 7 -> new Block.DateField(text(6), null, null);
            case 8 ->
                new Block.Link(
                        text(4), chance.nextBoolean() ? "/danh-sach/" + name() + ".pdf" : "https://vi.example/x");
            case 9 -> new Block.Picture("/qr/" + name(), text(6));
            default -> new Block.Origin(text(12));
        };
    }

    private <T> List<T> some(int most, java.util.function.Supplier<T> one) {
        return Stream.generate(one).limit(chance.nextInt(1, most + 1)).toList();
    }

    /** A label that occurs once, so that it can be looked for. */
    private String label() {
        return "Nút " + name() + " " + text(chance.nextInt(8)).replaceAll("\\R", " ");
    }

    private String name() {
        return "n" + names++ + "n";
    }

    private String text(int mostWords) {
        var words = new ArrayList<String>();
        IntStream.range(0, chance.nextInt(mostWords + 1)).forEach(i -> {
            words.add(chance.nextInt(300) == 0 ? oneOf(WORDS).repeat(chance.nextInt(1, 900)) : oneOf(WORDS));
            words.add(oneOf(BETWEEN));
        });
        return String.join("", words);
    }

    private String oneOf(List<String> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
