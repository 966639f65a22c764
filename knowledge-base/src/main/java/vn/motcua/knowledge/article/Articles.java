package vn.motcua.knowledge.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles and their topics, in the order in which they are listed. Immutable. */
public final class Articles {

    /** None at all. */
    public static final Articles NONE = new Articles(List.of());

    private final Map<String, Article> byId = new LinkedHashMap<>();

    /**
     * Some articles.
     *
     * @throws IllegalArgumentException when two have the same id
     */
    public Articles(List<Article> articles) {
        for (Article article : articles) {
            if (byId.put(article.id(), article) != null) {
                throw new IllegalArgumentException("two articles are called '" + article.id() + "'");
            }
        }
    }

    /** All articles. */
    public List<Article> all() {
        return List.copyOf(byId.values());
    }

    /** The article with an id; empty when there is none. */
    public Optional<Article> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The topics that have an article. */
    public List<ArticleTopic> topics() {
        return byId.values().stream().map(Article::topic).distinct().toList();
    }

    /** The articles of a topic; none for an unknown one. */
    public List<Article> of(String topic) {
        return byId.values().stream()
                .filter(article -> article.topic().id().equals(topic))
                .toList();
    }
}
