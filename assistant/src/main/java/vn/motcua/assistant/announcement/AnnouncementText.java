package vn.motcua.assistant.announcement;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.MessageBundle;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** An announcement as a reply: its title, its words, and at the end who sends it, why, and how to have no more of it. */
@Component
public class AnnouncementText {

    private final AnnouncementTopics topics;
    private final String operator;

    AnnouncementText(AnnouncementTopics topics, @Value("${motcua.operator:Một Cửa}") String operator) {
        this.topics = topics;
        this.operator = operator;
    }

    /** The reply that is sent, before a channel renders it. */
    public Reply reply(AnnouncementDraft draft, Language language) {
        MessageBundle words = AnnouncementWords.in(language);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                words.say(draft.alarm() ? "announcement.alarm" : "announcement.title", draft.title(language))));
        draft.body(language)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(new Block.Paragraph(line)));
        String topic = topics.find(draft.topic()).map(one -> one.in(language)).orElse("");
        blocks.add(new Block.Origin(words.say("announcement.origin", operator, topic)));
        return new Reply(Outcome.NOTICE, blocks, List.of(), List.of(), List.of(), List.of());
    }
}
