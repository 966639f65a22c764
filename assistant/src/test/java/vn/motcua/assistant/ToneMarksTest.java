package vn.motcua.assistant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people read is spelled in one way: "xóa", "hủy", "tùy", not "xoá", "huỷ", "tuỳ". What they type is understood in both. */
class ToneMarksTest {

    /** The mark on the second of two vowels that end a syllable; "quý" has but one. */
    private static final Pattern SECOND_VOWEL = Pattern.compile(
            "(?<![q])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private static List<Path> read() throws IOException {
        var files = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            all.filter(file -> file.toString().matches(".*\\.(properties|html)"))
                    .forEach(files::add);
        }
        try (Stream<Path> all = Files.walk(Path.of("..", "docs"))) {
            all.filter(file -> file.toString().endsWith(".vi.md")).forEach(files::add);
        }
        files.add(Path.of("..", "README.vi.md"));
        return files;
    }

    @Test
    void wordsForPeopleHaveTheirMarkOnTheFirstVowel() throws IOException {
        List<Path> files = read();
        assertThat(files).hasSizeGreaterThan(50);
        for (Path file : files) {
            assertThat(SECOND_VOWEL
                            .matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .as(file.toString())
                    .isEmpty();
        }
    }
}
