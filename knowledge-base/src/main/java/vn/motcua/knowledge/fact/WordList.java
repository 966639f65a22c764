package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.fact.Word.Break;
import vn.motcua.knowledge.text.Abbreviations;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Cuts a text into the words that the guard compares, with official short forms ("UBND", "CCCD", "TP.") written out. */
final class WordList {

    private static final Abbreviations ABBREVIATIONS = new Abbreviations();
    private static final int LEAST_SHORT_FORM = 4;

    /** Short forms that the table of typed ones has not, or has with another meaning. */
    private static final Map<String, List<String>> OFFICIAL = Stream.of(
                    "tp=thành phố",
                    "ubnd=ủy ban nhân dân",
                    "hđnd=hội đồng nhân dân",
                    "hdnd=hội đồng nhân dân",
                    "bca=bộ công an",
                    "btp=bộ tư pháp",
                    "bnv=bộ nội vụ",
                    "bkhcn=bộ khoa học và công nghệ",
                    "nđ=nghị định",
                    "ttg=thủ tướng",
                    "nhnn=ngân hàng nhà nước",
                    "online=trực tuyến",
                    "vnđ=đồng",
                    "vnd=đồng")
            .map(entry -> entry.split("="))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> List.of(entry[1].split(" "))));

    private static final Set<String> STOP_DOES_NOT_END = Set.of("tp", "tx", "tt", "ts", "ths", "gs", "bs", "st", "tr");

    private WordList() {}

    static List<Word> of(String text, Form form) {
        List<Token> tokens = Words.of(text);
        List<Word> words = new ArrayList<>(tokens.size() + 16);
        int behind = 0;
        String last = "";
        for (Token token : tokens) {
            Break before = words.isEmpty() ? Break.LINE : between(text, behind, token.start(), last);
            boolean capital = Character.isUpperCase(text.codePointAt(token.start()));
            List<String> full = writtenOut(token, text);
            if (token.numeric() && !Shapes.isOneThing(token.text())) {
                addPieces(token, before, form, words);
            } else if (full == null) {
                words.add(new Word(form.of(token.text()), token.start(), token.end(), before, capital));
            } else {
                for (String part : full) {
                    words.add(new Word(form.of(part), token.start(), token.end(), before, capital));
                    before = Break.NONE;
                }
            }
            behind = token.end();
            last = token.text();
        }
        return words;
    }

    /** "50.000đ/bản" is three things, "5-10" two. */
    private static void addPieces(Token token, Break before, Form form, List<Word> words) {
        String key = token.text();
        boolean offsetsHold = key.length() == token.end() - token.start();
        Break next = before;
        int from = 0;
        for (int i = 0; i <= key.length(); i++) {
            if (i < key.length() && "/-:_".indexOf(key.charAt(i)) < 0) {
                continue;
            }
            if (i > from) {
                int start = token.start() + (offsetsHold ? from : 0);
                int end = offsetsHold ? token.start() + i : token.end();
                words.add(new Word(form.of(key.substring(from, i)), start, end, next, false));
                next = Break.CLAUSE;
            }
            from = i + 1;
        }
    }

    private static @Nullable List<String> writtenOut(Token token, String text) {
        String word = token.text();
        List<String> official = OFFICIAL.get(word);
        if (official != null) {
            return official;
        }
        if (word.length() < LEAST_SHORT_FORM || hasVowel(token.folded()) || token.numeric()) {
            return null;
        }
        List<Token> full = ABBREVIATIONS.expandOfficial(
                text.substring(token.start(), token.end()).toUpperCase(Locale.ROOT));
        return full == null ? null : full.stream().map(Token::text).toList();
    }

    private static boolean hasVowel(String folded) {
        return folded.chars().anyMatch(letter -> "aeiou".indexOf(letter) >= 0);
    }

    private static Break between(String text, int from, int to, String last) {
        Break strongest = Break.NONE;
        for (int i = from; i < to; i++) {
            Break here = at(text, i, to, last);
            strongest = here.compareTo(strongest) > 0 ? here : strongest;
        }
        return strongest;
    }

    private static Break at(String text, int i, int to, String last) {
        return switch (text.charAt(i)) {
            case '\n', '\r' -> Break.LINE;
            case ';', '!', '?', '…', '·', '•', '|' -> Break.SENTENCE;
            case '.' -> endsSentence(text, i, to, last) ? Break.SENTENCE : Break.NONE;
            case ',', ':', '(', ')', '[', ']', '-', '–', '—', '+', '→' -> Break.CLAUSE;
            default -> Break.NONE;
        };
    }

    private static boolean endsSentence(String text, int stop, int to, String last) {
        boolean blankFollows =
                stop + 1 >= to || Character.isWhitespace(text.charAt(stop + 1)) || text.charAt(stop + 1) == '.';
        return blankFollows && stop + 1 < to ? !STOP_DOES_NOT_END.contains(last) : last.length() > 2;
    }

    /** Whether these words stand here; a bracket may part them ("05 ngày (làm việc)"), a full stop may not. */
    static boolean stand(List<Word> words, int at, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (at + i >= words.size()
                    || (i > 0 && words.get(at + i).opensSentence())
                    || !words.get(at + i).key().equals(keys.get(i))) {
                return false;
            }
        }
        return true;
    }
}
