package vn.motcua.assistant.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.search.SearchResult;
import vn.motcua.knowledge.search.SearchResult.Verdict;

/** Whether a message within a conversation is about another matter than what was talked about or is being chosen among. */
final class AnotherMatter {

    /** From this on, the search knows that a question is about a procedure. */
    private static final double PLAINLY_KNOWN = 0.85;

    /** The same where no word of the question belongs to what was talked about. */
    private static final double KNOWN = 0.8;

    /** So many words, all of them in a procedure's name, are that name and no mere paper. */
    private static final int WORDS_OF_A_NAME = 3;

    private static final Set<Aspect> NOT_OF_A_PAPER = EnumSet.of(Aspect.FEE, Aspect.TIME, Aspect.WHERE);

    private final ProcedureSearch search;
    private final AmongTwins twins;

    AnotherMatter(ProcedureSearch search, AmongTwins twins) {
        this.search = search;
        this.twins = twins;
    }

    /**
     * "Lệ phí làm hộ chiếu": what is asked, and of what. A single word names that; where the search knows it plainly and thinks of nothing that
     * was talked about, it is another matter. "Cần hộ khẩu không" asks of a paper, and is not meant.
     */
    boolean isAskedOf(String text, Question question, Leaning leaning, SearchResult bare, List<String> talkedAbout) {
        boolean thinksOfIt = Understanding.worthAsking(bare.candidates()).stream()
                .anyMatch(candidate ->
                        talkedAbout.contains(candidate.procedure().code().value()));
        if (thinksOfIt) {
            return false;
        }
        boolean plainly = bare.answerable() >= PLAINLY_KNOWN
                && question.aspects().stream().anyMatch(NOT_OF_A_PAPER::contains)
                && leaning.topicWords() > 0
                && bare.verdict() == Verdict.ANSWER
                && Understanding.confidence(bare) >= Understanding.OWN_TOPIC;
        return plainly || isNamed(leaning, bare) || sharesNothing(text, leaning, bare, talkedAbout);
    }

    /**
     * "Phí chứng thực bản sao": papers have these names, and so has a procedure. Who asks what it costs means that. "Cần chứng thực bản sao
     * không" asks of papers.
     */
    static boolean isNamed(Leaning leaning, SearchResult bare) {
        return asksNotOfAPaper(leaning)
                && leaning.matter().size() >= WORDS_OF_A_NAME
                && bare.answerable() >= PLAINLY_KNOWN
                && !bare.candidates().isEmpty()
                && NameWords.of(bare.candidates().getFirst().procedure()).haveAll(leaning.matter());
    }

    /** Asked of something, or its name alone, of which no word stands in the names of what was talked about, whichever of some it is. */
    private boolean sharesNothing(String text, Leaning leaning, SearchResult bare, List<String> talkedAbout) {
        double together = Understanding.worthAsking(bare.candidates()).stream()
                .mapToDouble(Candidate::confidence)
                .sum();
        return leaning.topicWords() > 0
                && bare.answerable() >= KNOWN
                && (asksNotOfAPaper(leaning)
                        || twins.namedAlone(bare.candidates(), text).isPresent())
                && together >= Understanding.OWN_TOPIC
                && talkedAbout.stream()
                        .filter(ProcedureCode::isCode)
                        .flatMap(code -> search.catalogue().find(new ProcedureCode(code)).stream())
                        .map(NameWords::of)
                        .noneMatch(name -> name.haveAny(leaning.matter()));
    }

    private static boolean asksNotOfAPaper(Leaning leaning) {
        return leaning.aspects().stream().anyMatch(NOT_OF_A_PAPER::contains);
    }

    /** What is asked of a matter of its own. Where papers are its name they are not what is asked, and a single word ("phí") says what is. */
    static List<Aspect> asked(Question question, Leaning leaning) {
        return question.aspects().isEmpty() && leaning.topicWords() == 0
                ? leaning.aspects().stream().filter(NOT_OF_A_PAPER::contains).toList()
                : List.copyOf(question.aspects());
    }
}
