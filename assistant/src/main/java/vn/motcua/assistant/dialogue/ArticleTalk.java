package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.article.Article;
import vn.motcua.knowledge.article.ArticleTopic;
import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.ArticleResult;
import vn.motcua.knowledge.search.ArticleResult.Meant;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.SearchResult;
import vn.motcua.knowledge.search.SearchResult.Verdict;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** What is said with articles: one that answers, the question between one and a procedure, and the list of all. */
final class ArticleTalk {

    private static final int MOST_PROCEDURES = 3;
    private static final int MOST_ON_A_PAGE = 7;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_LOOKED_AT = 5;

    /** So few words are an answer to an open question. */
    private static final int FEW_WORDS = 4;

    private static final double MOSTLY = 0.65;

    private static final PhraseTable<Boolean> WHOLE_LIST = new PhraseTable<>();

    static {
        ResourceLines.read(ArticleTalk.class, "asking-for-articles.txt")
                .forEach(phrase -> WHOLE_LIST.add(phrase, true));
    }

    private final ConversationState state;
    private final Knowledge knowledge;
    private final Messages messages;

    ArticleTalk(ConversationState state, Knowledge knowledge) {
        this.state = state;
        this.knowledge = knowledge;
        this.messages = Messages.in(state.language());
    }

    /** The reply where an article is meant, or may be; empty where the procedures are to answer. */
    Optional<Outline> of(Query query) {
        if (knowledge.articles().articles().all().isEmpty() || query.text().isEmpty()) {
            return Optional.empty();
        }
        Question read = knowledge.search().read(query.text());
        if (WHOLE_LIST.findLongest(read.terms()).stream()
                .anyMatch(match -> match.end() - match.start() == read.terms().size())) {
            return Optional.of(topics());
        }
        if (leansOnTheConversation(read)) {
            return Optional.empty();
        }
        SearchResult procedures = knowledge.search().search(query.text(), Understanding.DEEP);
        if (namesOnlyAProcedure(read, procedures)) {
            return Optional.empty();
        }
        ArticleResult found = result(query, procedures);
        boolean walking = state.walk().isPresent() || state.topic().asks();
        Meant meant = found.meant() == Meant.ARTICLE && !walking && isAlsoSeveralProcedures(read, procedures)
                ? Meant.EITHER
                : found.meant();
        return switch (meant) {
            case ARTICLE -> Optional.of(told(found.articles().getFirst().article()));
            case EITHER -> walking ? Optional.empty() : Optional.of(asked(query, read, found, procedures));
            case NO_ARTICLE -> Optional.empty();
        };
    }

    /** "Giấy phép lái xe": whoever says no more than what a procedure is called means that procedure or its twins. */
    private static boolean namesOnlyAProcedure(Question read, SearchResult procedures) {
        return procedures.verdict() != Verdict.NONE
                && read.aspects().isEmpty()
                && shareInName(read, procedures.candidates().getFirst()) == 1;
    }

    /** "Xin giấy xác nhận": several procedures are called so, and an article too; which one is asked. */
    private static boolean isAlsoSeveralProcedures(Question read, SearchResult procedures) {
        return procedures.verdict() == Verdict.CLARIFY
                && read.aspects().isEmpty()
                && procedures.candidates().stream()
                        .limit(MOST_LOOKED_AT)
                        .anyMatch(candidate -> shareInName(read, candidate) >= MOSTLY);
    }

    /** The share of the topic's words that a procedure's name has, 0 to 1. */
    private static double shareInName(Question read, Candidate candidate) {
        Set<String> name = Words.of(candidate.procedure().name()).stream()
                .map(Token::folded)
                .collect(Collectors.toSet());
        return IntStream.range(0, read.terms().size())
                .filter(i -> read.roles().get(i) == Question.Role.TOPIC)
                .mapToDouble(i -> name.contains(read.terms().get(i).folded()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** Whether a question is plainly about an article. */
    boolean isMeant(Query query) {
        return result(query, knowledge.search().search(query.text(), Understanding.DEEP))
                        .meant()
                == Meant.ARTICLE;
    }

    private ArticleResult result(Query query, SearchResult procedures) {
        return query.text().isEmpty()
                ? ArticleResult.NONE
                : knowledge.articles().search(knowledge.search().read(query.text()), procedures);
    }

    /** "Nộp qua mạng được không" is asked of the procedure that is spoken of; "rách nát hết rồi" answers an open question. */
    private boolean leansOnTheConversation(Question read) {
        Leaning leaning = Leaning.of(read);
        return leaning.topicWords() == 0
                || (state.topic().asks() && leaning.topicWords() <= FEW_WORDS)
                || (!state.topic().procedure().isEmpty() && (leaning.wholly() || leaning.topicWords() == 1));
    }

    /** What a pressed quick reply leads to. */
    Outline pressed(ArticleChoice choice) {
        return switch (choice) {
            case ArticleChoice.Show show ->
                knowledge
                        .articles()
                        .articles()
                        .find(show.article())
                        .map(this::told)
                        .orElseGet(this::gone);
            case ArticleChoice.OfTopic topic -> listed(topic);
            case ArticleChoice.Topics topics ->
                knowledge.articles().articles().all().isEmpty() ? gone() : topics();
            case ArticleChoice.NotMeant notMeant ->
                new Outline(
                        state.about(Topic.NONE).withMisses(state.misses() + 1),
                        new StandardReplies(messages).question("clarify.describe-wrong"));
        };
    }

    private Outline gone() {
        return new Outline(state, new StandardReplies(messages).notice("button.expired"));
    }

    private Outline told(Article article) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(messages.say(article.title())));
        blocks.add(new Block.Paragraph(messages.say(article.answer().getFirst())));
        List<BilingualText> further =
                article.answer().subList(1, article.answer().size());
        if (!further.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    further.stream().map(text -> "- " + messages.say(text)).collect(Collectors.joining("\n"))));
        }
        blocks.add(new Block.Origin(messages.say("article.origin", laws(article), month(article.asOf()))));
        var choices = new ArrayList<Choice>();
        article.procedures().stream()
                .flatMap(code -> knowledge.search().catalogue().find(code).stream())
                .limit(MOST_PROCEDURES)
                .forEach(procedure -> choices.add(Answers.choice(
                        ShortName.of(procedure, LONGEST_NAME),
                        new ChoiceValue.Show(procedure.code(), List.of(Aspect.OVERVIEW)))));
        choices.add(choice(
                messages.say("article.choice.more"),
                new ArticleChoice.OfTopic(article.topic().id(), 0)));
        choices.add(choice(messages.say("choice.wrong"), new ArticleChoice.NotMeant()));
        return new Outline(state.about(Topic.NONE).withMisses(0), reply(Outcome.ANSWER, blocks, choices));
    }

    private String laws(Article article) {
        return article.laws().stream()
                .map(law -> messages.say(law.name()) + " (" + law.number() + ")")
                .collect(Collectors.joining("; "));
    }

    /** "2026-07" as people write it: "07/2026". */
    private static String month(String asOf) {
        return asOf.substring(5) + "/" + asOf.substring(0, 4);
    }

    /** One short question: the article, the procedures that may be meant, or something else. */
    private Outline asked(Query query, Question read, ArticleResult found, SearchResult procedures) {
        List<Aspect> aspects = List.copyOf(read.aspects());
        Article article = found.articles().getFirst().article();
        List<Candidate> others = procedures.verdict() == Verdict.NONE
                ? List.of()
                : procedures
                        .candidates()
                        .subList(
                                0,
                                Math.min(
                                        procedures.verdict() == Verdict.ANSWER ? 1 : 2,
                                        procedures.candidates().size()));
        var choices = new ArrayList<Choice>();
        choices.add(choice(
                others.isEmpty() ? messages.say("choice.yes") : messages.say(article.title()),
                new ArticleChoice.Show(article.id())));
        for (Candidate other : others) {
            choices.add(Answers.choice(
                    messages.say("article.choice.procedure", ShortName.of(other.procedure(), LONGEST_NAME)),
                    new ChoiceValue.Show(
                            other.procedure().code(), aspects.isEmpty() ? List.of(Aspect.OVERVIEW) : aspects)));
        }
        choices.add(Answers.choice(messages.say("choice.other"), ChoiceValue.Command.OTHER));
        List<String> codes =
                others.stream().map(other -> other.procedure().code().value()).toList();
        String words = others.isEmpty()
                ? messages.say("clarify.confirm", messages.say(article.title()))
                : messages.say("article.or-procedure");
        Topic topic = new Topic(query.text(), "", aspects, codes, state.topic().rejected());
        return new Outline(
                state.about(topic),
                new Reply(Outcome.CLARIFY, List.of(new Block.Paragraph(words)), choices, codes, List.of(), List.of()));
    }

    private Outline topics() {
        List<Choice> choices = knowledge.articles().articles().topics().stream()
                .map(topic -> choice(messages.say(topic.name()), new ArticleChoice.OfTopic(topic.id(), 0)))
                .toList();
        return new Outline(
                state.withMisses(0),
                reply(Outcome.CHITCHAT, List.of(new Block.Paragraph(messages.say("article.topics"))), choices));
    }

    private Outline listed(ArticleChoice.OfTopic wanted) {
        List<Article> articles = knowledge.articles().articles().of(wanted.topic());
        int from = wanted.page() * MOST_ON_A_PAGE;
        if (from >= articles.size()) {
            return gone();
        }
        ArticleTopic topic = articles.getFirst().topic();
        int to = Math.min(from + MOST_ON_A_PAGE, articles.size());
        var choices = new ArrayList<Choice>();
        articles.subList(from, to)
                .forEach(article ->
                        choices.add(choice(messages.say(article.title()), new ArticleChoice.Show(article.id()))));
        if (to < articles.size()) {
            choices.add(
                    choice(messages.say("choice.more"), new ArticleChoice.OfTopic(wanted.topic(), wanted.page() + 1)));
        }
        choices.add(choice(messages.say("article.choice.topics"), new ArticleChoice.Topics()));
        return new Outline(
                state.withMisses(0),
                reply(
                        Outcome.CHITCHAT,
                        List.of(
                                new Block.Heading(messages.say(topic.name())),
                                new Block.Paragraph(messages.say("article.choose"))),
                        choices));
    }

    /** The button of the list; empty where there are no articles. */
    Optional<Choice> listChoice() {
        return knowledge.articles().articles().all().isEmpty()
                ? Optional.empty()
                : Optional.of(choice(messages.say("article.choice.all"), new ArticleChoice.Topics()));
    }

    private static Choice choice(String label, ArticleChoice value) {
        return new Choice(label, value.value());
    }

    private static Reply reply(Outcome outcome, List<Block> blocks, List<Choice> choices) {
        return new Reply(outcome, blocks, choices, List.of(), List.of(), List.of());
    }
}
