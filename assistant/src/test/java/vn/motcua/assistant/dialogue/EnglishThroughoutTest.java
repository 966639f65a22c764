package vn.motcua.assistant.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.assistant.conversation.EveryService;
import vn.motcua.assistant.conversation.ServiceStage;
import vn.motcua.connector.Choice;
import vn.motcua.connector.InboundMessage.Content;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.text.Letters;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever has asked for English is answered in English by every service. The written conversations with the services are played twice side by
 * side, by a citizen who reads Vietnamese and one who has said "English" first; what the latter is told must hold none of the Vietnamese
 * texts of the assistant and its services.
 */
class EnglishThroughoutTest {

    private static final Path SERVICES = Path.of("src", "test", "resources", "transcripts", "services");
    private static final Path TEXTS = Path.of("src", "main", "resources", "vn", "motcua", "assistant");

    /** Shorter pieces may be names. */
    private static final int LONG_ENOUGH = 12;

    private static final Pattern PIECES = Pattern.compile("\\{[^}]*}|[\\n.:;,?“”()…/]+|\\\\n");

    private static EveryService every;
    private static List<String> vietnamese;

    @BeforeAll
    static void start() throws IOException {
        every = new EveryService();
        vietnamese = pieces();
    }

    @AfterAll
    static void stop() {
        every.close();
    }

    /** The pieces of all Vietnamese texts, with marks, that no English text has as well. */
    private static List<String> pieces() throws IOException {
        var pieces =
                new TreeSet<String>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        var english = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(TEXTS)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("messages_"))
                    .toList()) {
                try (var reader = Files.newBufferedReader(file)) {
                    var texts = new PropertyResourceBundle(reader);
                    for (String key : texts.keySet()) {
                        String text = texts.getString(key);
                        if (file.toString().endsWith("_en.properties")) {
                            english.add(text.toLowerCase(Locale.ROOT));
                        } else {
                            PIECES.splitAsStream(text.toLowerCase(Locale.ROOT))
                                    .map(String::strip)
                                    .filter(piece -> piece.length() >= LONG_ENOUGH && Letters.isMarked(piece))
                                    .forEach(pieces::add);
                        }
                    }
                }
            }
        }
        return pieces.stream()
                .filter(piece -> english.stream().noneMatch(text -> text.contains(piece)))
                .toList();
    }

    static Stream<Path> conversations() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICES)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !readsEnglish(file))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean readsEnglish(Path file) {
        return file.getFileName().toString().matches("english.*|tieng-anh.*");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversations")
    void holdsNoVietnameseText(Path file) {
        var one = new Citizen(every.citizen());
        var other = new Citizen(every.citizen());
        other.says(new Content.Text("English"));
        var said = new ArrayList<String>();
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            if (line.startsWith("#") || line.startsWith(" ") || colon < 0) {
                continue;
            }
            String what = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).strip()) {
                case "Người dân" -> {
                    said.add(what);
                    one.says(new Content.Text(what));
                    other.says(new Content.Text(what));
                }
                case "Gửi" -> {
                    one.says(new Content.Chosen(what));
                    other.says(new Content.Chosen(what));
                }
                case "Bấm" -> press(one, other, what);
                default -> {}
            }
        }
        assertThat(other.leftovers(said)).as(file.toString()).isEmpty();
    }

    /** The button of this label, and for the other the one that means the same. */
    private static void press(Citizen one, Citizen other, String label) {
        int at = IntStream.range(0, one.offered.size())
                .filter(index -> one.offered.get(index).label().equals(label))
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return;
        }
        Choice meant = one.offered.get(at);
        one.says(new Content.Chosen(meant.value()));
        Optional<Choice> same = other.offered.stream()
                .filter(choice -> choice.value().equals(meant.value()))
                .findFirst();
        same.or(() -> at < other.offered.size() ? Optional.of(other.offered.get(at)) : Optional.empty())
                .ifPresent(choice -> other.says(new Content.Chosen(choice.value())));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Citizen {

        private final ServiceStage stage;
        private final List<Reply> told = new ArrayList<>();
        private List<Choice> offered = List.of();

        private Citizen(ServiceStage stage) {
            this.stage = stage;
        }

        void says(Content content) {
            for (Reply reply : stage.says(content)) {
                told.add(reply);
                offered = reply.answers().isEmpty() ? offered : reply.answers();
            }
        }

        /** The Vietnamese texts in what was told, without what was said and quoted. */
        List<String> leftovers(List<String> said) {
            var left = new ArrayList<String>();
            for (Reply reply : told) {
                if (!reply.procedures().isEmpty()) {
                    // The catalogue's own words stay as they are published.
                    continue;
                }
                String text = own(reply).toLowerCase(Locale.ROOT);
                if (System.getProperty("motcua.showMarked") != null) {
                    text.lines().filter(Letters::isMarked).forEach(line -> System.out.println("  | " + line));
                }
                for (String piece : vietnamese) {
                    boolean cited = said.stream()
                            .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(piece));
                    if (!cited && text.contains(piece)) {
                        left.add(piece + " <- " + text);
                    }
                }
            }
            return left;
        }

        private static String own(Reply reply) {
            var text = new StringBuilder(reply.text());
            reply.choices().forEach(choice -> text.append('\n').append(choice.label()));
            return text.toString();
        }
    }
}
