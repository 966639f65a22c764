package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import vn.motcua.knowledge.calendar.DateWords;

/** What a prospect is called in a sentence: a place in a queue, an estimate, when a desk opens again. */
final class ProspectWords {

    private static final int HOUR = 60;

    private final Messages messages;

    ProspectWords(Messages messages) {
        this.messages = messages;
    }

    /** "Anh/chị đứng thứ 2, khoảng 5 đến 10 phút nữa." */
    String place(Prospect.InQueue queue) {
        return queue.estimate()
                .map(wait -> messages.say("desk.place.estimate", queue.place(), estimate(wait)))
                .orElseGet(() -> messages.say("desk.place", queue.place()));
    }

    /** How it stands with a case that waits, in one or two sentences; empty where nothing waits. */
    Optional<String> standing(Prospect standing) {
        return switch (standing) {
            case Prospect.InQueue queue ->
                Optional.of(messages.say("desk.standing.queue", messages.nameOf(queue.desk()), place(queue)));
            case Prospect.Closed closed ->
                Optional.of(messages.say(
                        "desk.standing.closed",
                        messages.nameOf(closed.desk()),
                        moment(closed.opensAt()),
                        moment(closed.answerBy())));
            case Prospect.WithOfficer with ->
                Optional.of(messages.say("desk.standing.officer", officer(with.officer(), with.desk())));
            case Prospect.WhichDesk which -> Optional.empty();
            case Prospect.Nobody nobody -> Optional.empty();
        };
    }

    /** "Cán bộ Lan (Bộ phận Một cửa)"; without a name where the operator tells none. */
    String officer(String name, DeskName desk) {
        String who = name.isBlank() ? messages.say("desk.officer") : messages.say("desk.officer.named", name);
        return desk.vietnamese().isBlank() ? who : messages.say("desk.officer.of", who, messages.nameOf(desk));
    }

    /** "8h00, thứ Hai, 23/11/2026". */
    String moment(Instant at) {
        DateWords dates = DateWords.of(messages.locale());
        LocalDateTime local = LocalDateTime.ofInstant(at, Desk.ZONE);
        LocalTime time = local.toLocalTime();
        return messages.say("desk.moment", dates.time(time), dates.day(local.toLocalDate()));
    }

    private String estimate(Prospect.Wait wait) {
        if (wait.toMinutes() <= 1) {
            return messages.say("desk.wait.at-once");
        }
        if (wait.fromMinutes() == wait.toMinutes()) {
            return messages.say("desk.wait", span(wait.toMinutes()));
        }
        return wait.toMinutes() < HOUR
                ? messages.say("desk.wait.minutes", wait.fromMinutes(), wait.toMinutes())
                : messages.say("desk.wait.range", span(wait.fromMinutes()), span(wait.toMinutes()));
    }

    private String span(int minutes) {
        if (minutes < HOUR) {
            return messages.say("desk.span.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? messages.say("desk.span.hours", minutes / HOUR)
                : messages.say("desk.span.hours-minutes", minutes / HOUR, minutes % HOUR);
    }
}
