package vn.motcua.assistant.handoff;

/**
 * What waits for somebody.
 *
 * @param mine cases that the viewer has in hand
 * @param unread those of them in which the citizen has written something unread
 * @param waiting cases in the queues that the viewer serves
 * @param late cases of either in which an answer is overdue
 * @param followUps closed cases to which somebody is to come back now
 */
public record Counts(int mine, int unread, int waiting, int late, int followUps) {}
