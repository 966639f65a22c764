package vn.motcua.knowledge.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** Gathers procedures and keeps the newest record of each code; of records as new as each other, the one that came first. */
final class NewestOfEachCode implements ProcedureSink {

    private record Located(Procedure procedure, Path file, int line) {

        Fault lostTo(Located winner) {
            String place = winner.line == 0 ? winner.file.toString() : winner.file + ":" + winner.line;
            return new Fault(
                    file,
                    line,
                    FaultKind.DUPLICATE_CODE,
                    "%s taken %s stands also in %s, taken %s, which was kept"
                            .formatted(procedure.code(), date(), place, winner.date()));
        }

        private String date() {
            return procedure.taken().isEmpty() ? "at an unknown date" : procedure.taken();
        }
    }

    private final Map<ProcedureCode, Located> kept = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> beaten = new ArrayList<>();
    private final List<WrittenGuide> guides = new ArrayList<>();
    private int read;

    @Override
    public void accept(Procedure procedure, Path file, int line) {
        read++;
        var here = new Located(procedure, file, line);
        Located other = kept.putIfAbsent(procedure.code(), here);
        if (other == null) {
            return;
        }
        if (isNewer(procedure, other.procedure)) {
            kept.put(procedure.code(), here);
            beaten.add(other.lostTo(here));
        } else {
            beaten.add(here.lostTo(other));
        }
    }

    @Override
    public void acceptGuide(WrittenGuide guide) {
        guides.add(guide);
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    CatalogueRead result() {
        var all = new ArrayList<>(faults);
        all.addAll(beaten);
        return new CatalogueRead(
                Catalogue.of(kept.values().stream().map(Located::procedure).toList()), guides, all, read);
    }

    private static boolean isNewer(Procedure procedure, Procedure other) {
        return latest(procedure.taken()).compareTo(latest(other.taken())) > 0;
    }

    /** Dates are "2026-07" or "2026-07-25"; a month counts as its end, and an unknown date is the oldest. */
    private static String latest(String taken) {
        return taken.length() == "2026-07".length() ? taken + "-31" : taken;
    }
}
