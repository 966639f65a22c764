package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.ProcedureSearch;

/**
 * Whether a message asks about several procedures at once ("đăng ký kết hôn và đăng ký tạm trú cần giấy tờ gì"). It is cut where such
 * messages join their questions; several are asked when each piece that has a topic of its own names, by itself, one procedure for certain. In doubt it is
 * one question: a name may have an "và" in it ("khai sinh và nhận cha, mẹ, con"), and nothing is lost by asking back.
 */
final class SeveralAsked {

    /** More at once are nobody's reading. */
    static final int MOST = 3;

    private static final int MOST_PIECES = 8;

    private static final Pattern JOINTS = Pattern.compile(
            "[?;,\\n]+|[.!](?=\\s)|(?<=\\s)(?:và|va|còn|rồi|roi|ngoài ra|ngoai ra|đồng thời|dong thoi|sau đó|sau do|cùng với|cung voi)(?=\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ProcedureSearch search;
    private final Understanding understanding;

    SeveralAsked(ProcedureSearch search, Understanding understanding) {
        this.search = search;
        this.understanding = understanding;
    }

    /**
     * What is asked of one of them.
     *
     * @param aspects what; empty when nothing in particular
     */
    record Asked(Procedure procedure, List<Aspect> aspects) {
        Asked {
            aspects = List.copyOf(aspects);
        }
    }

    /**
     * What a message asks of which procedures, in its order: two or three, or none where it asks about one or it is not certain.
     *
     * @param own what it means as one question
     */
    List<Asked> in(String text, Meaning own) {
        List<String> pieces = JOINTS.splitAsStream(text)
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        if (pieces.size() < 2 || pieces.size() > MOST_PIECES) {
            return List.of();
        }
        var procedures = new ArrayList<Procedure>();
        var aspects = new ArrayList<List<Aspect>>();
        for (String piece : pieces) {
            Question question = search.read(piece);
            Leaning leaning = Leaning.of(question);
            if (leaning.topicWords() > 0) {
                Optional<Procedure> named = understanding.named(piece, question);
                if (named.isEmpty() || procedures.contains(named.get()) || procedures.size() == MOST) {
                    return List.of();
                }
                procedures.add(named.get());
                aspects.add(new ArrayList<>(leaning.aspects()));
            } else if (!aspects.isEmpty()) {
                // "Kết hôn cần giấy gì, bao lâu": what is asked goes on.
                leaning.aspects().stream()
                        .filter(aspect -> !aspects.getLast().contains(aspect))
                        .forEach(aspects.getLast()::add);
            }
        }
        boolean one = own instanceof Meaning.One whole && !procedures.contains(whole.procedure());
        return procedures.size() < 2 || one ? List.of() : shared(procedures, aspects);
    }

    /** "A và B cần giấy tờ gì", "lệ phí A và B": what is asked of one is asked of the others of which nothing is. */
    private static List<Asked> shared(List<Procedure> procedures, List<List<Aspect>> aspects) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < procedures.size(); i++) {
            asked.add(new Asked(procedures.get(i), nearest(aspects, i)));
        }
        return asked;
    }

    private static List<Aspect> nearest(List<List<Aspect>> aspects, int of) {
        for (int i = of; i < aspects.size(); i++) {
            if (!aspects.get(i).isEmpty()) {
                return aspects.get(i);
            }
        }
        for (int i = of - 1; i >= 0; i--) {
            if (!aspects.get(i).isEmpty()) {
                return aspects.get(i);
            }
        }
        return List.of();
    }
}
