package vn.motcua.assistant.dialogue;

import java.util.ArrayList;

import vn.motcua.knowledge.calendar.DateWords;

/** Where somebody goes whom the assistant cannot help: the desk as far as the operator has told of it, with its hours. */
public final class DeskLine {

    private DeskLine() {}

    /** One line. Usual office hours are not told as if they were this desk's. */
    public static String of(Desk desk, Language language) {
        Messages messages = Messages.in(language);
        var sentences = new ArrayList<String>();
        sentences.add(desk.place().isEmpty() ? messages.say("desk.go") : messages.say("desk.go.place", desk.place()));
        if (!desk.phone().isEmpty()) {
            sentences.add(messages.say("desk.phone", desk.phone()) + ".");
        }
        if (desk.hoursGiven()) {
            sentences.add(messages.say(
                    "desk.go.hours", DateWords.of(messages.locale()).hours(desk.hours())));
        }
        return String.join(" ", sentences);
    }
}
