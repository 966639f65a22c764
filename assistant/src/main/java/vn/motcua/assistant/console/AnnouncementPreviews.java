package vn.motcua.assistant.console;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.announcement.AnnouncementDraft;
import vn.motcua.assistant.announcement.AnnouncementText;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.messaging.BulkMessages;
import vn.motcua.assistant.messaging.BulkMessages.Route;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.rendering.Part;
import vn.motcua.connector.rendering.Rendering;

/** What an announcement looks like on each channel, made by the rendering with which it is sent. */
@Component
class AnnouncementPreviews {

    private final BulkMessages messages;
    private final AnnouncementText text;
    private final String publicUrl;

    AnnouncementPreviews(
            BulkMessages messages, AnnouncementText text, @Value("${motcua.public-url:}") String publicUrl) {
        this.messages = messages;
        this.text = text;
        this.publicUrl = publicUrl;
    }

    /**
     * What it looks like on one channel in one language.
     *
     * @param channel the channel's name
     * @param language "vi" or "en"
     * @param messages the messages it becomes there, in order
     */
    record Preview(String channel, String language, List<Shown> messages) {}

    /**
     * A message.
     *
     * @param text its words as they are sent
     * @param length how long they are, as the channel counts
     * @param longest the longest that fits; 0 where there is no limit
     */
    record Shown(String text, int length, int longest) {}

    /** The names of the channels of this node, each once. */
    List<String> channels() {
        return messages.routes().stream().map(Route::channel).distinct().toList();
    }

    /** On each of its channels, in each language in which it is written. */
    List<Preview> of(AnnouncementDraft draft) {
        var previews = new ArrayList<Preview>();
        for (Route route : messages.routes()) {
            if (draft.channels().contains(route.channel())) {
                previews.add(preview(draft, route, Language.VI));
                if (draft.hasEnglish()) {
                    previews.add(preview(draft, route, Language.EN));
                }
            }
        }
        return List.copyOf(previews);
    }

    private Preview preview(AnnouncementDraft draft, Route route, Language language) {
        Capabilities able = route.capabilities();
        List<Shown> shown = new Rendering(able, publicUrl)
                .parts(text.reply(draft, language)).stream()
                        .filter(Part.Words.class::isInstance)
                        .map(part -> ((Part.Words) part).text())
                        .map(words -> new Shown(
                                words.plain(),
                                able.measure().of(words.plain()),
                                able.maxTextLength() == Integer.MAX_VALUE ? 0 : able.maxTextLength()))
                        .toList();
        return new Preview(route.channel(), language == Language.EN ? "en" : "vi", shown);
    }
}
