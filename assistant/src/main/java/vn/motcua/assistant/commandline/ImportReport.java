package vn.motcua.assistant.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.motcua.assistant.catalogue.ImportResult;
import vn.motcua.knowledge.checking.CatalogueCheck;
import vn.motcua.knowledge.checking.CheckKind;
import vn.motcua.knowledge.checking.Finding;
import vn.motcua.knowledge.reading.CatalogueRead;
import vn.motcua.knowledge.reading.Fault;
import vn.motcua.knowledge.reading.FaultKind;

/** What an import prints for the operator and the editor. */
final class ImportReport {

    private static final int EXAMPLES = 3;

    private final PrintWriter out;

    ImportReport(PrintWriter out) {
        this.out = out;
    }

    void print(ImportResult result) {
        CatalogueRead read = result.read();
        out.printf(
                "Read %d records: %d procedures.%n",
                read.recordsRead(), read.catalogue().size());
        printFaults(read.faults());
        printFindings(CatalogueCheck.check(read.catalogue()));
        if (result instanceof ImportResult.Published published) {
            out.printf(
                    "Published release %d: %d procedures; %d bundled ones are kept beside them, %d codes published before are gone.%n",
                    published.release(), read.catalogue().size(), published.bundledKept(), published.lost());
        }
    }

    private void printFaults(List<Fault> faults) {
        out.printf("Faults: %d%n", faults.size());
        Map<FaultKind, List<Fault>> byKind =
                faults.stream().collect(Collectors.groupingBy(Fault::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, found) -> {
            out.printf("  %s: %d%n", kind, found.size());
            found.stream().limit(EXAMPLES).forEach(fault -> out.printf("    %s%n", fault));
            if (found.size() > EXAMPLES) {
                out.printf("    … and %d more%n", found.size() - EXAMPLES);
            }
        });
    }

    private void printFindings(List<Finding> findings) {
        out.printf("Findings of the checks: %d%n", findings.size());
        Map<CheckKind, List<Finding>> byKind =
                findings.stream().collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, found) -> {
            long procedures = found.stream().map(Finding::code).distinct().count();
            out.printf("  %s: %d in %d procedures%n", kind, found.size(), procedures);
        });
    }
}
