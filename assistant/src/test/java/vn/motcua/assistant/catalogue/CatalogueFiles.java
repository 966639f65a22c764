package vn.motcua.assistant.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.BundledCatalogue;

/** Small catalogues to import. */
final class CatalogueFiles {

    private CatalogueFiles() {}

    static String line(String code, String name, String taken) {
        return "{\"code\":\"%s\",\"name\":\"%s\",\"crawled\":\"%s\",\"steps\":\"Nộp hồ sơ.\"}\n"
                .formatted(code, name, taken);
    }

    /** The first so many bundled codes, each with another name. */
    static String linesOfBundled(int count) {
        List<Procedure> bundled = BundledCatalogue.load().procedures();
        var lines = new StringBuilder();
        bundled.stream()
                .limit(count)
                .forEach(procedure ->
                        lines.append(line(procedure.code().value(), "Nhập " + procedure.code(), "2026-08")));
        return lines.toString();
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
