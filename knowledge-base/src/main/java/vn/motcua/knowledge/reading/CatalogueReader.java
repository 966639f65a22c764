package vn.motcua.knowledge.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import vn.motcua.knowledge.procedure.Procedure;

/**
 * Reads procedures from files and folders of any mix of the known formats. A file's format is told by its name:
 * {@code .jsonl} and {@code .ndjson} are JSON Lines, both also with {@code .gz}; {@code .docx} is the portal's Word file of one
 * procedure; {@code .yaml} and {@code .yml} are the project's own format. Folders are walked to any depth in the order
 * of their names; files whose names begin with a point or "~$" are passed over.
 *
 * <p>Nothing here throws for what a file holds: what cannot be read becomes a {@link Fault}, the rest is read on.
 */
public final class CatalogueReader {

    private CatalogueReader() {}

    /**
     * Reads everything, one procedure at a time. A code may come more than once; see {@link #readAll} for one of each.
     *
     * @param filesOrFolders what to read, in this order
     */
    public static void read(List<Path> filesOrFolders, Consumer<Procedure> procedures, Consumer<Fault> faults) {
        read(filesOrFolders, (procedure, file, line) -> procedures.accept(procedure), faults);
    }

    /**
     * Reads everything and keeps one record of each code, the one taken last. The portal's Word files hold what the portal said
     * on the day they were made, so a later JSON record replaces them, though its tables may have been read less cleanly: an old
     * fee or authority would mislead more. Of records as new as each other the one read first stays.
     */
    public static CatalogueRead readAll(List<Path> filesOrFolders) {
        var newest = new NewestOfEachCode();
        read(filesOrFolders, newest, newest::add);
        return newest.result();
    }

    private static void read(List<Path> filesOrFolders, ProcedureSink procedures, Consumer<Fault> faults) {
        for (Path path : filesOrFolders) {
            if (Files.isDirectory(path)) {
                readFolder(path, procedures, faults);
            } else {
                readFile(path, procedures, faults);
            }
        }
    }

    /**
     * The files that a reading of these paths opens, in its order; of folders those that are no known format too.
     *
     * @throws IOException when a path does not exist or a folder cannot be listed
     */
    public static List<Path> files(List<Path> filesOrFolders) throws IOException {
        var files = new ArrayList<Path>();
        for (Path path : filesOrFolders) {
            if (Files.isDirectory(path)) {
                files.addAll(filesOf(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return files;
    }

    private static void readFolder(Path folder, ProcedureSink procedures, Consumer<Fault> faults) {
        List<Path> files;
        try {
            files = filesOf(folder);
        } catch (IOException e) {
            faults.accept(unreadable(folder, e));
            return;
        }
        for (Path file : files) {
            readFile(file, procedures, faults);
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(file))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isHidden(Path file) {
        String name = name(file);
        return name.startsWith(".") || name.startsWith("~$");
    }

    private static void readFile(Path file, ProcedureSink procedures, Consumer<Fault> faults) {
        String name = name(file).toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            readJsonLines(file, false, procedures, faults);
        } else if (name.endsWith(".jsonl.gz") || name.endsWith(".ndjson.gz")) {
            readJsonLines(file, true, procedures, faults);
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            readYaml(file, procedures, faults);
        } else if (name.endsWith(".docx")) {
            readWord(file, procedures, faults);
        } else if (Files.exists(file)) {
            faults.accept(new Fault(file, 0, FaultKind.UNKNOWN_FORMAT, "the name tells no known format; ignored"));
        } else {
            faults.accept(new Fault(file, 0, FaultKind.UNREADABLE_FILE, "there is no such file or folder"));
        }
    }

    private static void readJsonLines(Path file, boolean gzip, ProcedureSink procedures, Consumer<Fault> faults) {
        try (InputStream stored = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            InputStream lines = gzip ? unfolded(stored) : stored;
            Fault end = new JsonLinesReader(ReadingLimits.LINE_BYTES).read(lines, file, procedures, faults);
            if (end != null) {
                faults.accept(end);
            }
        } catch (NotGzipException e) {
            faults.accept(new Fault(file, 0, FaultKind.BROKEN_CONTAINER, "not a gzip file"));
        } catch (IOException e) {
            faults.accept(unreadable(file, e));
        }
    }

    private static InputStream unfolded(InputStream stored) throws NotGzipException {
        try {
            return new BoundedInput(new GZIPInputStream(stored, 1 << 16), ReadingLimits.UNFOLDED_BYTES);
        } catch (IOException e) {
            throw new NotGzipException(e);
        }
    }

    private static void readYaml(Path file, ProcedureSink procedures, Consumer<Fault> faults) {
        try {
            if (Files.size(file) > ReadingLimits.YAML_BYTES) {
                String reason = "longer than " + ReadingLimits.YAML_BYTES + " bytes";
                faults.accept(new Fault(file, 0, FaultKind.TOO_LARGE, reason));
                return;
            }
            String text = Files.readString(file);
            YamlObjectReader yaml = YamlReader.yaml(text);
            Procedure procedure = YamlReader.procedure(yaml);
            procedures.accept(procedure, file, 1);
            GuideYaml.Read guide = GuideYaml.read(procedure, yaml, BundledGuides.standardQuestions());
            guide.faults().forEach(fault -> faults.accept(fault.in(file, 0)));
            if (guide.guide() != null) {
                procedures.acceptGuide(new WrittenGuide(guide.guide(), text));
            }
        } catch (RecordException e) {
            faults.accept(e.in(file, 0));
        } catch (CharacterCodingException e) {
            faults.accept(new Fault(file, 0, FaultKind.MALFORMED, "not UTF-8"));
        } catch (IOException e) {
            faults.accept(unreadable(file, e));
        }
    }

    private static void readWord(Path file, ProcedureSink procedures, Consumer<Fault> faults) {
        try {
            procedures.accept(WordReader.read(file), file, 0);
        } catch (RecordException e) {
            faults.accept(e.in(file, 0));
        } catch (IOException e) {
            faults.accept(unreadable(file, e));
        }
    }

    private static Fault unreadable(Path path, Exception e) {
        String reason = e instanceof NoSuchFileException ? "there is no such file or folder" : "cannot be read: " + e;
        return new Fault(path, 0, FaultKind.UNREADABLE_FILE, reason);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static final class NotGzipException extends IOException {

        private static final long serialVersionUID = 1L;

        NotGzipException(IOException cause) {
            super(cause);
        }
    }
}
