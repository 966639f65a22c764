package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.knowledge.article.Article;
import vn.motcua.knowledge.article.ArticleTopic;
import vn.motcua.knowledge.article.Law;
import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** Reads articles, and the topics and laws that they name. The format is described in {@code docs/articles.md}. */
final class ArticleYaml {

    private static final Set<String> ARTICLE =
            Set.of("article", "topic", "title", "answer", "law", "asOf", "procedures", "sameAs", "provisions", "said");
    private static final Set<String> TEXT = Set.of("vi", "en");

    private final Map<String, ArticleTopic> topics;
    private final Map<String, Law> laws;

    /**
     * A reader of articles.
     *
     * @param topics the text of the file of topics
     * @param laws the text of the file of laws
     */
    ArticleYaml(String topics, String laws) throws RecordException {
        this.topics = topics(topics);
        this.laws = laws(laws);
    }

    private static Map<String, ArticleTopic> topics(String text) throws RecordException {
        var topics = new LinkedHashMap<String, ArticleTopic>();
        for (YamlObjectReader each :
                YamlText.read(text, "the topics", Set.of("topics")).objects("topics", Set.of("id", "name"))) {
            String id = QuestionYaml.id(each);
            topics.put(id, new ArticleTopic(id, QuestionYaml.text(each, "name")));
        }
        return topics;
    }

    private static Map<String, Law> laws(String text) throws RecordException {
        var laws = new LinkedHashMap<String, Law>();
        for (YamlObjectReader each :
                YamlText.read(text, "the laws", Set.of("laws")).objects("laws", Set.of("number", "name"))) {
            String number = each.required("number");
            laws.put(number, new Law(number, QuestionYaml.text(each, "name")));
        }
        return laws;
    }

    /** The article that a file holds. */
    Article read(String text) throws RecordException {
        YamlObjectReader yaml = YamlText.read(text, "an article", ARTICLE);
        String id = yaml.required("article");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 40) {
            throw invalid(yaml.line("article"), "'article' must be small letters, digits and '-', at most 40");
        }
        String topic = yaml.required("topic");
        ArticleTopic known = topics.get(topic);
        if (known == null) {
            throw invalid(
                    yaml.line("topic"), "no topic '" + topic + "'; there are " + String.join(", ", topics.keySet()));
        }
        String asOf = yaml.required("asOf");
        if (!asOf.matches("20\\d{2}-(0[1-9]|1[0-2])")) {
            throw invalid(yaml.line("asOf"), "'asOf' must be like 2026-07 but is '" + asOf + "'");
        }
        return new Article(
                id,
                known,
                QuestionYaml.text(yaml, "title"),
                answer(yaml),
                laws(yaml),
                asOf,
                codes(yaml, "procedures"),
                codes(yaml, "sameAs"),
                provisions(yaml),
                yaml.texts("said"));
    }

    private static List<BilingualText> answer(YamlObjectReader yaml) throws RecordException {
        var answer = new ArrayList<BilingualText>();
        for (YamlObjectReader each : yaml.objects("answer", TEXT)) {
            answer.add(new BilingualText(each.required("vi"), each.required("en")));
        }
        if (answer.isEmpty()) {
            throw new RecordException(yaml.line("answer"), FaultKind.MISSING_VALUE, "'answer' is missing");
        }
        return answer;
    }

    private List<Law> laws(YamlObjectReader yaml) throws RecordException {
        var named = new ArrayList<Law>();
        for (String number : yaml.texts("law")) {
            Law law = laws.get(number);
            if (law == null) {
                throw invalid(yaml.line("law"), "'" + number + "' is not among the laws");
            }
            named.add(law);
        }
        if (named.isEmpty()) {
            throw new RecordException(yaml.line("law"), FaultKind.MISSING_VALUE, "an article must name its 'law'");
        }
        return named;
    }

    private static List<ProcedureCode> codes(YamlObjectReader yaml, String key) throws RecordException {
        var codes = new ArrayList<ProcedureCode>();
        for (String code : yaml.texts(key)) {
            if (!ProcedureCode.isCode(code)) {
                throw invalid(yaml.line(key), "'" + code + "' is no procedure code");
            }
            codes.add(new ProcedureCode(code));
        }
        return codes;
    }

    private static List<Article.Provision> provisions(YamlObjectReader yaml) throws RecordException {
        var provisions = new ArrayList<Article.Provision>();
        for (YamlObjectReader each : yaml.objects("provisions", Set.of("period", "where"))) {
            provisions.add(new Article.Provision(each.required("period"), each.required("where")));
        }
        return provisions;
    }

    private static RecordException invalid(int line, String reason) {
        return new RecordException(line, FaultKind.INVALID_ARTICLE, reason);
    }
}
