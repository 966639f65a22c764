package vn.motcua.knowledge.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * The procedures that come with the library, so that it is useful before anything is imported. They are YAML files beside an
 * {@code index.txt} that lists their names, because a folder inside a jar cannot be listed.
 */
public final class BundledCatalogue {

    static final String FOLDER = "/vn/motcua/knowledge/bundled/";

    private BundledCatalogue() {}

    /** Read once, when it is first wanted. */
    private static final class Bundled {
        private static final Catalogue CATALOGUE = read();
    }

    /**
     * The procedures.
     *
     * @throws ExceptionInInitializerError when a bundled file is missing or has a fault: the library was packed wrongly
     */
    public static Catalogue load() {
        return Bundled.CATALOGUE;
    }

    private static Catalogue read() {
        var procedures = new ArrayList<Procedure>();
        for (String name : fileNames()) {
            try {
                procedures.add(YamlReader.read(BundledFile.text(FOLDER + name)));
            } catch (RecordException e) {
                throw new IllegalStateException("bundled " + e.in(Path.of(name), 0));
            }
        }
        return Catalogue.of(procedures);
    }

    /** The names of the bundled files, in the order of the index. */
    static List<String> fileNames() {
        return BundledFile.lines(FOLDER + "index.txt");
    }
}
