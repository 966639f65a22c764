package vn.motcua.assistant.poster;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import vn.motcua.assistant.link.Subject;
import vn.motcua.knowledge.text.Letters;

/** Finds subjects by a part of their name or code, with or without diacritics: every word must occur. */
final class SubjectFilter {

    private final List<String> words;

    /**
     * A filter.
     *
     * @param typed what was typed; empty lets everything through
     */
    SubjectFilter(String typed) {
        this.words = List.of(plain(typed).strip().split("\\s+"));
    }

    boolean matches(Subject subject) {
        String all = plain(
                subject.id().key() + ' ' + subject.name() + ' ' + subject.officialName() + ' ' + subject.englishName());
        return words.stream().allMatch(all::contains);
    }

    private static String plain(String text) {
        return Letters.fold(Normalizer.normalize(text, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }
}
