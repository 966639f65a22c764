package vn.motcua.assistant.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.reading.GuideFiles;

/** {@code check}: tells the people who write procedures, guides and life events what to mend, before anything is imported. */
@Command(
        name = "check",
        description = "Check YAML files of procedures, guides, life events and articles; nothing is imported.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing to mend", "1:something to mend", "2:wrong use, or a path cannot be read"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--cases", description = "Also print every case of each guide, with its papers, fees and times.")
    private boolean cases;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        GuideFiles.Checked checked;
        try {
            checked = GuideFiles.check(paths);
        } catch (NoSuchFileException e) {
            spec.commandLine().getErr().println("There is no such file or folder: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            spec.commandLine().getErr().println("Cannot be read: " + e);
            return 2;
        }
        if (cases) {
            for (Guide guide : checked.guides()) {
                CaseTable.print(guide, out);
            }
        }
        checked.faults().forEach(out::println);
        out.printf(
                "%d procedures, %d guides, %d life events, %d articles without a fault; %d to mend%n",
                checked.procedures(),
                checked.guides().size(),
                checked.lifeEvents().size(),
                checked.articles().size(),
                checked.faults().size());
        return checked.faults().isEmpty() ? 0 : 1;
    }
}
