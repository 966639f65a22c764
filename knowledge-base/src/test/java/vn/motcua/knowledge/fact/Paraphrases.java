package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.fact.Draft.Kind;
import vn.motcua.knowledge.fact.Draft.Piece;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.text.Letters;

/** Makes true paraphrases of a procedure by program. Deterministic: the same procedure and seed give the same texts. */
final class Paraphrases {

    /**
     * A true text.
     *
     * @param kind what it is made of, for the table
     * @param drafts its sentences before they were respelled
     * @param text the text
     */
    record Paraphrase(String kind, List<Draft> drafts, String text) {}

    private static final Pattern WHOLE_PERIOD = Pattern.compile("0?\\d{1,3} (?:Ngày làm việc|Ngày|Giờ|Tháng)");
    private static final Pattern WHOLE_AMOUNT =
            Pattern.compile("(?:(?:Phí|Lệ phí) : )?(\\d{1,3}(?:[.,]\\d{3})+) (?:Việt Nam Đồng|VNĐ|Đồng|đồng)");
    private static final Pattern SENTENCE_END = Pattern.compile("\\n|;\\s|(?<=[\\p{L})])\\.\\s");
    private static final Pattern BULLET =
            Pattern.compile("^[\\s+*•–-]*(?:(?:Bước \\d+|[a-zđ]|\\d{1,2})[.):]\\s*)?[\\s+*•–-]*");
    private static final String[] OPENINGS = {
        "", "", "Thưa anh/chị, ", "Theo quy định: ", "Anh/chị lưu ý: ", "Nói ngắn gọn: ", "Dạ, "
    };
    private static final String[] CLOSINGS = {
        "", "", "", " Anh/chị cần hỏi thêm gì không ạ?", " Cảm ơn anh/chị.", " Mời anh/chị xem nguyên văn."
    };
    private static final int SHORTEST = 25;
    private static final int LONGEST = 420;

    private final Random random;
    private final Respelling respelling;

    Paraphrases(long seed) {
        random = new Random(seed);
        respelling = new Respelling(random);
    }

    /** True texts of a procedure, as many kinds as it has matter for. */
    List<Paraphrase> of(Procedure procedure) {
        List<Paraphrase> all = new ArrayList<>();
        add(all, "columns", columns(procedure));
        add(all, "steps", drafts(some(plainSentences(procedure.steps()), 3)));
        add(all, "one step", drafts(some(plainSentences(procedure.steps()), 1)));
        add(all, "documents", some(documents(procedure), 4));
        add(all, "requirements", drafts(some(plainSentences(procedure.requirements()), 2)));
        add(all, "laws", some(laws(procedure), 3));
        List<Draft> joined = new ArrayList<>(some(columns(procedure), 2));
        joined.addAll(drafts(some(plainSentences(procedure.steps()), 1)));
        joined.addAll(some(documents(procedure), 1));
        joined.addAll(some(laws(procedure), 1));
        add(all, "joined", joined);
        return all;
    }

    private void add(List<Paraphrase> all, String kind, List<Draft> drafts) {
        if (!drafts.isEmpty()) {
            String text = assemble(drafts.stream().map(respelling::of).toList());
            boolean bare = random.nextInt(6) == 0;
            all.add(new Paraphrase(bare ? kind + ", no diacritics" : kind, drafts, bare ? Letters.fold(text) : text));
        }
    }

    /** Sentences as one text, wrapped as a courteous officer would. */
    String assemble(List<String> sentences) {
        String opening = OPENINGS[random.nextInt(OPENINGS.length)];
        String joined = switch (random.nextInt(3)) {
            case 0 -> String.join("\n- ", sentences).transform(text -> "- " + text);
            case 1 -> String.join(". ", sentences) + ".";
            default -> String.join("\n", sentences);
        };
        String closing = CLOSINGS[random.nextInt(CLOSINGS.length)];
        return opening
                + (joined.startsWith("-") && !opening.isEmpty() ? "\n" : "")
                + joined
                + (closing.isEmpty() || joined.endsWith(".") ? closing : "." + closing);
    }

    private <T> List<T> some(List<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    /** Fee, time, authority and code in plain words; a channel is named, since they may differ by it. */
    private List<Draft> columns(Procedure procedure) {
        List<Draft> drafts = new ArrayList<>();
        for (SubmissionMethod method : some(procedure.submissionMethods(), 2)) {
            String channel = method.channel().equals("Dịch vụ bưu chính")
                    ? "qua bưu chính"
                    : method.channel().toLowerCase(Locale.ROOT);
            Draft time = time(method.processingTime().published(), channel);
            Draft fee = fee(method.fee().published(), channel);
            if (time != null && fee != null && random.nextBoolean()) {
                drafts.add(time.and(pick(", ", "; ", " và "), fee));
            } else {
                Stream.of(time, fee).filter(Objects::nonNull).forEach(drafts::add);
            }
        }
        if (!procedure.agency().isBlank() && procedure.agency().length() < 150) {
            drafts.add(Draft.of(pick("Cơ quan thực hiện là ", "Hồ sơ do ", "Nơi giải quyết: ") + procedure.agency()));
        }
        drafts.add(new Draft(List.of(
                new Piece(Kind.TEXT, pick("Mã thủ tục là ", "Thủ tục này có mã ", "Mã số: ")),
                new Piece(Kind.CODE, procedure.code().value()))));
        return drafts;
    }

    private @Nullable Draft time(String published, String channel) {
        if (published.isBlank() || published.length() > LONGEST || published.matches("\\d+")) {
            return null;
        }
        if (!WHOLE_PERIOD.matcher(published).matches()) {
            return prefixed("Thời hạn giải quyết khi nộp " + channel + ": ", published);
        }
        Piece period = new Piece(Kind.PERIOD, published);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Draft(List.of(new Piece(Kind.TEXT, "Thời hạn giải quyết khi nộp " + channel + " là "), period));
            case 1 ->
                new Draft(List.of(new Piece(Kind.TEXT, "Nộp " + channel + " thì thời gian giải quyết là "), period));
            case 2 ->
                new Draft(List.of(new Piece(Kind.TEXT, "Nếu nộp " + channel + ", anh/chị nhận kết quả sau "), period));
            default -> new Draft(List.of(new Piece(Kind.TEXT, "Thời gian xử lý hồ sơ " + channel + ": "), period));
        };
    }

    private @Nullable Draft fee(String published, String channel) {
        if (published.isBlank() || published.length() > LONGEST) {
            return null;
        }
        if (published.equals("Miễn phí")) {
            return new Draft(List.of(
                    new Piece(Kind.TEXT, pick("nộp " + channel + " được ", "nộp " + channel + " thì ")),
                    new Piece(Kind.FREE, published)));
        }
        Matcher whole = WHOLE_AMOUNT.matcher(published);
        if (!whole.matches()) {
            return prefixed("Phí, lệ phí khi nộp " + channel + ": ", published);
        }
        return new Draft(List.of(
                new Piece(
                        Kind.TEXT,
                        pick(
                                "lệ phí khi nộp " + channel + " là ",
                                "nộp " + channel + " mất phí ",
                                "mức phí (" + channel + "): ")),
                new Piece(Kind.AMOUNT, whole.group(1) + " đồng")));
    }

    private static Draft prefixed(String prefix, String published) {
        return Draft.of(prefix + published.replace('\n', ' '));
    }

    private List<Draft> documents(Procedure procedure) {
        List<Draft> drafts = new ArrayList<>();
        for (RequiredDocument document : procedure.documents()) {
            String name = BULLET.matcher(document.name())
                    .replaceFirst("")
                    .replace('\n', ' ')
                    .strip();
            if (name.length() < 12 || name.length() > LONGEST || name.endsWith(".docx") || name.endsWith(".doc")) {
                continue;
            }
            Draft draft = Draft.of(name.replaceFirst("[.;]+$", ""));
            Integer originals = document.originals();
            if (originals != null && originals > 0 && random.nextBoolean()) {
                draft = draft.and(": ", new Draft(List.of(new Piece(Kind.COUNT, originals + " bản chính"))));
            }
            drafts.add(draft);
        }
        return drafts;
    }

    private List<Draft> laws(Procedure procedure) {
        List<Draft> drafts = new ArrayList<>();
        for (LegalReference law : procedure.legalBasis()) {
            if (law.number().matches("\\d{1,4}/\\d{4}/[\\p{Lu}\\d]+(?:-\\p{Lu}+)*")) {
                drafts.add(new Draft(List.of(
                        new Piece(Kind.TEXT, pick("Căn cứ ", "Cơ sở pháp lý là ", "Theo văn bản số ")),
                        new Piece(Kind.LAW, law.number()))));
            }
        }
        return drafts;
    }

    private static List<Draft> drafts(List<String> sentences) {
        return sentences.stream().map(Draft::of).toList();
    }

    /** The sentences of a published text that are worth saying. */
    static List<String> plainSentences(String published) {
        List<String> sentences = new ArrayList<>();
        for (String part : SENTENCE_END.split(published)) {
            String sentence = BULLET.matcher(part).replaceFirst("").strip().replaceFirst("[.;:]+$", "");
            if (sentence.length() >= SHORTEST && sentence.length() <= LONGEST) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
