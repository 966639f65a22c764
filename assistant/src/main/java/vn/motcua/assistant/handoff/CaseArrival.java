package vn.motcua.assistant.handoff;

/**
 * That a case has come to a desk or to an officer, and is still there.
 *
 * @param event by which event it came there
 * @param request the case's number
 * @param urgency who comes first
 * @param given whether a colleague gave it to one officer; else it waits for any of its desk
 * @param desk its desk's name in Vietnamese
 * @param deskInEnglish the same in English; may be empty
 */
public record CaseArrival(
        long event, long request, Urgency urgency, boolean given, String desk, String deskInEnglish) {}
