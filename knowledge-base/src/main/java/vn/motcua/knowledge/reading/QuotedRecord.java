package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;

/** Holds a guide to its record: what it quotes must be printed there, and so must every number it says. */
final class QuotedRecord {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private final Procedure procedure;
    private final List<String> texts;
    private final Set<String> numbers = new HashSet<>();

    QuotedRecord(Procedure procedure) {
        this.procedure = procedure;
        this.texts = Stream.of(
                        Stream.of(
                                procedure.name(),
                                procedure.commonName(),
                                procedure.steps(),
                                procedure.requirements(),
                                procedure.result(),
                                procedure.receivingAddress(),
                                procedure.competentAuthority()),
                        procedure.submissionMethods().stream()
                                .flatMap(method -> Stream.of(
                                        method.fee().published(),
                                        method.processingTime().published(),
                                        method.description())),
                        procedure.documents().stream()
                                .flatMap(document -> Stream.of(document.group(), document.name(), document.form())))
                .flatMap(stream -> stream)
                .map(QuotedRecord::plain)
                .toList();
        texts.forEach(text -> numbers.addAll(numbersIn(text)));
    }

    /** The one row of documents that a quote is a piece of. */
    RequiredDocument row(String quote, int line) throws RecordException {
        List<RequiredDocument> rows = rows(quote);
        if (rows.isEmpty()) {
            throw QuestionYaml.invalid(line, "no document of the record says '" + quote + "'");
        }
        if (rows.size() > 1) {
            throw QuestionYaml.invalid(
                    line,
                    rows.size() + " documents of the record say '" + quote
                            + "': quote a longer piece of the one meant");
        }
        return rows.getFirst();
    }

    /** The rows that a quote is a piece of; where some begin with it, only those. */
    private List<RequiredDocument> rows(String quote) {
        String piece = plain(quote);
        List<RequiredDocument> beginning = new ArrayList<>();
        List<RequiredDocument> holding = new ArrayList<>();
        for (RequiredDocument document : procedure.documents()) {
            String name = plain(document.name());
            if (name.equals(piece)) {
                return List.of(document);
            }
            if (name.startsWith(piece)) {
                beginning.add(document);
            }
            if (name.contains(piece)) {
                holding.add(document);
            }
        }
        return beginning.isEmpty() ? holding : beginning;
    }

    /** Refuses a quote that the record does not print. */
    void mustSay(String quote, int line) throws RecordException {
        String piece = plain(quote);
        if (texts.stream().noneMatch(text -> text.contains(piece))) {
            throw QuestionYaml.invalid(line, "the record does not say '" + quote + "'");
        }
    }

    /** Refuses a text with a number that the record does not print. */
    void mustKnowNumbersOf(BilingualText text, int line) throws RecordException {
        for (String number : numbersIn(text.vi() + "\n" + text.en())) {
            if (!numbers.contains(number)) {
                throw QuestionYaml.invalid(line, "the record does not print the number " + number);
            }
        }
    }

    /** Whether a quote prints a number. */
    static boolean prints(String quote, long number) {
        return numbersIn(quote).contains(String.valueOf(number));
    }

    /** The numbers of a text, without leading zeros and points between thousands. */
    private static Set<String> numbersIn(String text) {
        var numbers = new HashSet<String>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group();
            numbers.add(withoutZeros(digits.replaceAll("[.,](?=\\d{3})", "")));
            for (String part : digits.split("[.,]")) {
                numbers.add(withoutZeros(part));
            }
        }
        return numbers;
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=\\d)", "");
    }

    private static String plain(String text) {
        return text.lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
