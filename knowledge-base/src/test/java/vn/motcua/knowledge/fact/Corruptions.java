package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.fact.Draft.Kind;
import vn.motcua.knowledge.fact.Draft.Piece;
import vn.motcua.knowledge.fact.Paraphrases.Paraphrase;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;

/** Makes texts that are wrong in a single fact out of true ones. */
final class Corruptions {

    /**
     * A false text.
     *
     * @param kind what was done to it, for the table
     */
    record Corruption(String kind, String text) {}

    private static final Pattern COUNTED = Pattern.compile("(?s)(\\d+)(?: ?\\([^)]*\\))? (.+)");
    private static final String[] UNITS = {"ngày làm việc", "ngày", "tháng", "giờ"};
    private static final Pattern VERB = Pattern.compile(
            "(?<!không |chưa |không được |không phải |không cần |có thể |phải )\\b(nộp hồ sơ|được cấp|cấp giấy|phải nộp|thông báo|gửi hồ sơ|tiếp nhận hồ sơ|thu phí|thực hiện|xuất trình|đáp ứng)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Random random;
    private final Respelling respelling;
    private final Paraphrases paraphrases;
    private final Procedure procedure;
    private final Procedure other;
    private final Set<String> said;
    private final String everything;

    /**
     * Corruptions of what is said of a procedure.
     *
     * @param other another one, for facts that belong elsewhere
     */
    Corruptions(Procedure procedure, Procedure other, long seed) {
        this.procedure = procedure;
        this.other = other;
        said = said(procedure);
        everything = procedure.toString();
        random = new Random(seed);
        respelling = new Respelling(random);
        paraphrases = new Paraphrases(seed);
    }

    /** False texts made of one true one: each piece in each way that applies to it, at most a few. */
    List<Corruption> of(Paraphrase paraphrase, int most) {
        List<Corruption> all = new ArrayList<>();
        List<Draft> drafts = paraphrase.drafts();
        for (int d = 0; d < drafts.size(); d++) {
            Draft draft = drafts.get(d);
            for (int p = 0; p < draft.pieces().size(); p++) {
                for (Wrong wrong : wrongs(draft.pieces().get(p))) {
                    Draft changed = draft.with(p, wrong.piece);
                    if (isWrong(draft, changed)) {
                        all.add(new Corruption(wrong.kind, text(drafts, d, changed)));
                    }
                }
            }
            Matcher verb = VERB.matcher(draft.source());
            if (verb.find()) {
                String negated = draft.source().substring(0, verb.start()) + "không "
                        + draft.source().substring(verb.start());
                if (!said.contains(normal(negated))) {
                    all.add(new Corruption(
                            "negation added", text(drafts, d, new Draft(List.of(new Piece(Kind.TEXT, negated))))));
                }
            }
        }
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(most, all.size()));
    }

    private record Wrong(String kind, Piece piece) {}

    private String text(List<Draft> drafts, int index, Draft changed) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            sentences.add(respelling.of(i == index ? changed : drafts.get(i)));
        }
        return paraphrases.assemble(sentences);
    }

    /** A change that makes another sentence of the record out of one is none. */
    private boolean isWrong(Draft draft, Draft changed) {
        return changed.source().length() > 24
                && !said.contains(normal(changed.source()))
                && !normal(draft.source()).equals(normal(changed.source()));
    }

    private static Set<String> said(Procedure procedure) {
        Set<String> said = new HashSet<>();
        for (String text : List.of(procedure.steps(), procedure.requirements())) {
            Paraphrases.plainSentences(text).forEach(sentence -> said.add(normal(sentence)));
        }
        procedure.documents().forEach(document -> said.add(normal(document.name())));
        return said;
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\b0+(?=\\d)", "")
                .replaceAll("[^\\p{L}\\d/,.-]+", " ")
                .strip();
    }

    private List<Wrong> wrongs(Piece piece) {
        String text = piece.text();
        List<Wrong> wrongs = new ArrayList<>();
        switch (piece.kind()) {
            case PERIOD -> periods(text, wrongs);
            case AMOUNT -> amounts(text, wrongs);
            case FREE -> wrongs.add(new Wrong("free made paid", new Piece(Kind.AMOUNT, "50.000 đồng")));
            case COUNT, SHARE -> counts(piece, wrongs);
            case DATE -> wrongs.add(new Wrong("date", new Piece(piece.kind(), otherDigit(text))));
            case ARTICLE -> wrongs.add(new Wrong("article", new Piece(Kind.TEXT, number(text, 1 + random.nextInt(7)))));
            case LAW -> {
                wrongs.add(new Wrong("law number", new Piece(piece.kind(), otherDigit(text))));
                other.legalBasis().stream()
                        .map(LegalReference::number)
                        .filter(number -> number.matches("\\d{1,4}/\\d{4}/\\S+") && !everything.contains(number))
                        .findFirst()
                        .ifPresent(
                                number -> wrongs.add(new Wrong("law of another record", new Piece(Kind.TEXT, number))));
            }
            case CODE -> {
                wrongs.add(new Wrong("code digit", new Piece(Kind.TEXT, otherDigit(text))));
                wrongs.add(new Wrong(
                        "code of another record",
                        new Piece(Kind.TEXT, other.code().value())));
            }
            case AUTHORITY -> wrongs.add(new Wrong("authority", new Piece(Kind.TEXT, otherAuthority(text))));
            case LINK ->
                wrongs.add(new Wrong("link", new Piece(Kind.TEXT, text.replaceFirst("\\.vn", ".com.vn") + "x")));
            case NOT -> wrongs.add(new Wrong("negation removed", new Piece(Kind.TEXT, "")));
            case MUST -> {
                wrongs.add(new Wrong("must made may", new Piece(Kind.TEXT, "có thể")));
                wrongs.add(new Wrong("must made need not", new Piece(Kind.TEXT, "không phải")));
            }
            case MAY -> wrongs.add(new Wrong("may made must", new Piece(Kind.TEXT, "phải")));
            case AT_MOST -> wrongs.add(new Wrong("at most made at least", new Piece(Kind.TEXT, "ít nhất")));
            case AT_LEAST -> wrongs.add(new Wrong("at least made at most", new Piece(Kind.TEXT, "không quá")));
            case BEFORE -> wrongs.add(new Wrong("before made after", new Piece(Kind.TEXT, "sau ")));
            case AFTER -> wrongs.add(new Wrong("after made before", new Piece(Kind.TEXT, "trước ")));
            case CONDITION -> wrongs.add(new Wrong("condition dropped", new Piece(Kind.TEXT, "")));
            case EXCEPTION -> wrongs.add(new Wrong("exception dropped", new Piece(Kind.TEXT, "")));
            case IF_ANY -> wrongs.add(new Wrong("\"if any\" dropped", new Piece(Kind.TEXT, "")));
            case ONLY -> wrongs.add(new Wrong("\"only\" dropped", new Piece(Kind.TEXT, "")));
            case TEXT -> {}
        }
        return wrongs;
    }

    private void periods(String text, List<Wrong> wrongs) {
        Matcher matcher = COUNTED.matcher(text);
        if (!matcher.matches()) {
            return;
        }
        int number = Integer.parseInt(matcher.group(1));
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        int more = number + 1 + random.nextInt(3);
        String times = normal(procedure.submissionMethods().stream()
                .map(method -> method.processingTime().published() + " " + method.description())
                .collect(Collectors.joining(" . ")));
        addPeriod("period +", more + " " + unit, times, wrongs);
        if (number > 1) {
            addPeriod("period −", number - 1 + " " + unit, times, wrongs);
        }
        if (number > 9) {
            addPeriod("period digits swapped", number % 10 * 10 + number / 10 % 10 + " " + unit, times, wrongs);
        }
        String otherUnit = UNITS[random.nextInt(UNITS.length)];
        if (!otherUnit.equals(unit)) {
            addPeriod("period unit", number + " " + otherUnit, times, wrongs);
        }
    }

    private static void addPeriod(String kind, String text, String times, List<Wrong> wrongs) {
        if (!(" " + times + " ").contains(" " + normal(text) + " ") && !text.startsWith("0")) {
            wrongs.add(new Wrong(kind, new Piece(Kind.PERIOD, text)));
        }
    }

    private void amounts(String text, List<Wrong> wrongs) {
        long dong = Long.parseLong(text.replaceAll("\\D", ""));
        String all = everything.replaceAll("[.,]", "");
        for (long wrong : new long[] {dong * 10, dong + 1_000, dong / 10, dong + 50_000, dong * 2}) {
            if (wrong > 0 && wrong != dong && !all.contains(String.valueOf(wrong))) {
                wrongs.add(new Wrong(
                        wrong == dong * 10 ? "amount ×10" : "amount ±",
                        new Piece(Kind.AMOUNT, String.format(Locale.GERMANY, "%,d đồng", wrong))));
            }
        }
        wrongs.add(new Wrong("amount made free", new Piece(Kind.FREE, "miễn phí")));
    }

    private void counts(Piece piece, List<Wrong> wrongs) {
        wrongs.add(new Wrong("count ±", new Piece(piece.kind(), number(piece.text(), 1 + random.nextInt(3)))));
    }

    /** The first number of a text and something added. */
    private static String number(String text, int added) {
        Matcher digits = Pattern.compile("\\d+").matcher(text);
        return digits.replaceFirst(found -> String.valueOf(Integer.parseInt(found.group()) + added));
    }

    private String otherDigit(String text) {
        char[] letters = text.toCharArray();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < letters.length; i++) {
            boolean yearHead = i + 1 < letters.length && letters[i] == '2' && letters[i + 1] == '0'
                    || i > 0 && letters[i] == '0' && letters[i - 1] == '2';
            if (Character.isDigit(letters[i]) && !yearHead) {
                places.add(i);
            }
        }
        int place = places.get(random.nextInt(places.size()));
        letters[place] = (char) ('0' + (letters[place] - '0' + 1 + random.nextInt(2)) % 10);
        return new String(letters);
    }

    private String otherAuthority(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("tỉnh")) {
            return text.replaceFirst("(?iu)tỉnh", "xã");
        }
        if (lower.contains("xã") || lower.contains("huyện")) {
            return text.replaceFirst("(?iu)xã|huyện", "tỉnh");
        }
        String[] bodies = {
            "Sở Du lịch", "Cục Đường sắt Việt Nam", "Bộ Dân tộc và Tôn giáo", "Sở Ngoại vụ", "Kho bạc Nhà nước"
        };
        return bodies[random.nextInt(bodies.length)];
    }
}
