package vn.motcua.knowledge.answer;

import java.util.List;

/**
 * One of the options a question offers.
 *
 * @param id names it within its question
 * @param vietnamese its label in Vietnamese; read as something people may say, and so is each part of it between commas, slashes and
 *     brackets
 * @param english its label in English, read likewise; empty when there is none
 * @param said further words with which people mean it, in Vietnamese with diacritics or in English ("đẻ rơi", "at home")
 */
public record AnswerOption(String id, String vietnamese, String english, List<String> said) {

    public AnswerOption {
        said = List.copyOf(said);
    }
}
