package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.guide.LifeEvent;
import vn.motcua.knowledge.guide.StandardQuestions;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** Checks the files of people who write procedures, guides and life events, before anybody is answered from them. */
public final class GuideFiles {

    private final StandardQuestions standard = BundledGuides.standardQuestions();
    private final SharedQuestions shared = new SharedQuestions();
    private final Set<ProcedureCode> known = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Guide> guides = new ArrayList<>();
    private final List<LifeEvent> events = new ArrayList<>();
    private int procedures;

    private GuideFiles() {}

    /**
     * What a check found.
     *
     * @param procedures how many procedures were read without a fault
     * @param guides the guides without a fault
     * @param lifeEvents the life events without a fault
     * @param faults everything that must be mended, in the order of the files
     */
    public record Checked(int procedures, List<Guide> guides, List<LifeEvent> lifeEvents, List<Fault> faults) {
        /** Copies the lists. */
        public Checked {
            guides = List.copyOf(guides);
            lifeEvents = List.copyOf(lifeEvents);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks YAML files; files of other formats are passed over.
     *
     * @param filesOrFolders what to check
     * @throws IOException when a path does not exist or a folder cannot be listed
     */
    public static Checked check(List<Path> filesOrFolders) throws IOException {
        List<Path> files = CatalogueReader.files(filesOrFolders).stream()
                .filter(file -> file.toString().matches("(?i).*\\.ya?ml"))
                .toList();
        var check = new GuideFiles();
        BundledCatalogue.load().procedures().forEach(procedure -> check.known.add(procedure.code()));
        var lifeEventFiles = new ArrayList<Path>();
        for (Path file : files) {
            check.procedure(file, lifeEventFiles);
        }
        for (Path file : lifeEventFiles) {
            check.lifeEvent(file);
        }
        return new Checked(check.procedures, check.guides, check.events, check.faults);
    }

    private void procedure(Path file, List<Path> lifeEventFiles) throws IOException {
        try {
            String text = Files.readString(file);
            if (text.lines().anyMatch(line -> line.startsWith("event:"))) {
                lifeEventFiles.add(file);
                return;
            }
            YamlObjectReader yaml = YamlReader.yaml(text);
            Procedure procedure = YamlReader.procedure(yaml);
            known.add(procedure.code());
            procedures++;
            GuideYaml.Read read = GuideYaml.read(procedure, yaml, standard);
            read.faults().forEach(fault -> faults.add(fault.in(file, 0)));
            if (read.guide() != null) {
                guides.add(read.guide());
                mustAgree(file, read.guide().questions());
            }
        } catch (RecordException e) {
            faults.add(e.in(file, 0));
        } catch (CharacterCodingException e) {
            faults.add(new Fault(file, 0, FaultKind.MALFORMED, "not UTF-8"));
        }
    }

    private void lifeEvent(Path file) throws IOException {
        try {
            LifeEvent event = LifeEventYaml.read(Files.readString(file));
            events.add(event);
            mustAgree(file, event.questions());
            for (LifeEvent.Part part : event.parts()) {
                if (!known.contains(part.code())) {
                    faults.add(new Fault(
                            file,
                            0,
                            FaultKind.INVALID_GUIDE,
                            "no procedure " + part.code() + " is bundled or among the files"));
                }
            }
        } catch (RecordException e) {
            faults.add(e.in(file, 0));
        }
    }

    private void mustAgree(Path file, List<CaseQuestion> questions) {
        shared.contradiction(questions)
                .ifPresent(what -> faults.add(new Fault(file, 0, FaultKind.INVALID_GUIDE, what)));
    }
}
