package vn.motcua.assistant.announcement;

import java.util.Arrays;
import java.util.List;

import vn.motcua.assistant.dialogue.Language;

/**
 * What announcements are about.
 *
 * @param id its number
 * @param name what it is called in Vietnamese
 * @param nameEn what it is called in English
 * @param words what else citizens call it, separated by commas
 * @param alarm whether it cannot wait: quiet hours do not hold it up
 */
public record Topic(long id, String name, String nameEn, String words, boolean alarm) {

    /** What it is called. */
    public String in(Language language) {
        return language == Language.EN ? nameEn : name;
    }

    /** Everything that it may be called, what is longest first. */
    List<String> phrases() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(name, nameEn), Arrays.stream(words.split(",", -1)))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }
}
