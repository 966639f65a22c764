package vn.motcua.knowledge.guide;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.procedure.Fee;

/**
 * What a case costs. Of several that apply, each is paid.
 *
 * @param published the published wording, whole or the piece that is about this case
 * @param parsed the amount, only where it is beyond doubt
 * @param when in which case it is paid
 */
public record GuideFee(String published, Fee.@Nullable Amount parsed, Condition when) {}
