package vn.motcua.assistant.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import vn.motcua.knowledge.reading.Fault;
import vn.motcua.knowledge.reading.FaultKind;

/** Counts faults by kind. */
final class FaultCounts {

    private FaultCounts() {}

    static Map<FaultKind, Integer> of(List<Fault> faults) {
        var counts = new EnumMap<FaultKind, Integer>(FaultKind.class);
        faults.forEach(fault -> counts.merge(fault.kind(), 1, Integer::sum));
        return counts;
    }
}
