package vn.motcua.assistant.doctor;

import java.util.List;

/**
 * What was found on one channel.
 *
 * @param channel the channel's name
 * @param findings what was looked at, in the order in which one thing leads to the next
 */
public record Examination(String channel, List<Finding> findings) {

    /** Copies the list. */
    public Examination {
        findings = List.copyOf(findings);
    }

    /** Whether nothing must be mended. */
    public boolean isSound() {
        return findings.stream().noneMatch(finding -> finding.level() == Finding.Level.FAULT);
    }
}
