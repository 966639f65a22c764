package vn.motcua.knowledge.guide;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.procedure.ProcessingTime;

/**
 * How long a case takes.
 *
 * @param published the published wording, whole or the piece that is about this case
 * @param parsed the period, only where it is beyond doubt
 * @param when in which case it takes that long
 */
public record GuideTime(String published, ProcessingTime.@Nullable Period parsed, Condition when) {}
