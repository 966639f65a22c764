package vn.motcua.assistant.deskgroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.Officer;
import vn.motcua.assistant.link.PublicAddress;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.LoggedMessage.Content;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.connector.telegram.Forum;

/**
 * What a topic shows: a card of the case, then what the citizen and officers said and who has the case. Not what the assistant said, which
 * would use up what a group may be sent in a minute, nor notes, which stay in this software. All of it comes from the log, where personal
 * data is masked.
 */
@Component
class TopicText {

    private static final int MOST_LINES = 50;

    private final CaseList cases;
    private final DeskBook desks;
    private final MessageLog log;
    private final GroupInbox inbox;
    private final GroupWords words;
    private final PublicAddress address;

    TopicText(
            CaseList cases, DeskBook desks, MessageLog log, GroupInbox inbox, GroupWords words, PublicAddress address) {
        this.cases = cases;
        this.desks = desks;
        this.log = log;
        this.inbox = inbox;
        this.words = words;
        this.address = address;
    }

    /**
     * The next message for a topic.
     *
     * @param text what it says; empty when what follows is not shown there
     * @param sequence up to which message of the log the topic then shows the conversation
     */
    record Next(String text, long sequence) {}

    String name(Case shown) {
        String about = shown.briefing().procedureName();
        return words.say(
                "name",
                Long.toString(shown.id()),
                about.isEmpty() ? shown.desk().name() : about);
    }

    /** What a new topic begins with. */
    String card(Case shown) {
        String card = words.say(
                "card", cases.summary(shown, GroupWords.LANGUAGE), shown.desk().name());
        return address.url().isEmpty()
                ? card
                : card + "\n" + words.say("card.link", address.url(), Long.toString(shown.id()));
    }

    /** What follows after a message of the log; empty when nothing does. Several lines are one message, up to its longest. */
    Optional<Next> after(Case shown, long sequence) {
        List<LoggedMessage> messages = log.after(shown.conversation(), sequence, MOST_LINES);
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        int length = 0;
        long upTo = sequence;
        for (LoggedMessage message : messages) {
            Optional<String> line = line(shown, message);
            if (line.isPresent()) {
                String cut = cut(line.get());
                if (!lines.isEmpty() && length + cut.length() + 1 > Forum.LONGEST_TEXT) {
                    break;
                }
                lines.add(cut);
                length += cut.length() + 1;
            }
            upTo = message.sequence();
        }
        return Optional.of(new Next(String.join("\n", lines), upTo));
    }

    private Optional<String> line(Case shown, LoggedMessage message) {
        return switch (message.sender()) {
            case CITIZEN -> Optional.of(citizens(message));
            case NOTICE -> Optional.of(words.say("notice", said(message)));
            case OFFICER ->
                inbox.cameFromHere(shown.id(), message.sequence())
                        ? Optional.empty()
                        : Optional.of(words.say("officer", name(shown, message), said(message)));
            case ASSISTANT -> Optional.empty();
        };
    }

    private String citizens(LoggedMessage message) {
        if (message.content() instanceof Content.Written written) {
            boolean silent = written.text().isBlank();
            return silent ? words.say("citizen.file") : words.say("citizen", written.text());
        }
        return words.say("citizen", said(message));
    }

    private static String said(LoggedMessage message) {
        return switch (message.content()) {
            case Content.Written written -> written.text();
            case Content.Said said -> said.reply().text();
        };
    }

    private String name(Case shown, LoggedMessage message) {
        Long account = message.account();
        return desks.officersOf(shown.desk().id()).stream()
                .filter(officer -> account != null && officer.account() == account)
                .map(Officer::name)
                .findFirst()
                .orElseGet(() -> shown.officer() == null
                                || account == null
                                || shown.officer().account() != account
                        ? words.say("somebody")
                        : shown.officer().name());
    }

    /** Without cutting a character of two units in the middle. */
    private static String cut(String line) {
        if (line.length() <= Forum.LONGEST_TEXT) {
            return line;
        }
        int end = Forum.LONGEST_TEXT - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
