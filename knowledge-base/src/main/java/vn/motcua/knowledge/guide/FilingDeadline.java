package vn.motcua.knowledge.guide;

/**
 * By when the law wants it done.
 *
 * @param question the key of the question whose day begins the period
 * @param count how many of the unit, 1 or more
 * @param unit what is counted
 * @param published the published wording of the deadline
 * @param late what being late means, said without threat
 * @param when in which case there is this deadline
 */
public record FilingDeadline(
        String question, int count, Condition.Unit unit, String published, BilingualText late, Condition when) {}
