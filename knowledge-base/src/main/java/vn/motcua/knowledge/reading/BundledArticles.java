package vn.motcua.knowledge.reading;

import java.nio.file.Path;
import java.util.ArrayList;

import vn.motcua.knowledge.article.Article;
import vn.motcua.knowledge.article.Articles;

/** The articles that come with the library. */
public final class BundledArticles {

    private static final String FOLDER = "/vn/motcua/knowledge/article/";

    private BundledArticles() {}

    /** Read once, when they are first wanted. */
    private static final class Bundled {
        private static final Articles ARTICLES = readAll();
    }

    /**
     * The articles.
     *
     * @throws ExceptionInInitializerError when a bundled file is missing or has a fault: the library was packed wrongly
     */
    public static Articles load() {
        return Bundled.ARTICLES;
    }

    /** A reader that knows the bundled topics and laws. */
    static ArticleYaml reader() {
        try {
            return new ArticleYaml(BundledFile.text(FOLDER + "topics.yaml"), BundledFile.text(FOLDER + "laws.yaml"));
        } catch (RecordException e) {
            throw broken("topics or laws", e);
        }
    }

    private static Articles readAll() {
        ArticleYaml reader = reader();
        var articles = new ArrayList<Article>();
        for (String name : BundledFile.lines(FOLDER + "index.txt")) {
            try {
                articles.add(reader.read(BundledFile.text(FOLDER + name)));
            } catch (RecordException e) {
                throw broken(name, e);
            }
        }
        return new Articles(articles);
    }

    private static IllegalStateException broken(String name, RecordException fault) {
        return new IllegalStateException("bundled " + name + ": " + fault.in(Path.of(name), 0));
    }
}
