package vn.motcua.knowledge.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import vn.motcua.knowledge.procedure.Procedure;

/**
 * The questions that no guide has to write: by which way the dossier is handed in, and which of the published cases it is.
 *
 * @param channel asks for the way of handing in; its options are {@link #IN_PERSON}, {@link #ONLINE} and {@link #POST}
 * @param publishedCase asks for the published case; it has no options of its own
 * @param noneOfThese the option "none of these cases"
 */
public record StandardQuestions(CaseQuestion channel, CaseQuestion publishedCase, BilingualText noneOfThese) {

    /** The key of the question for the way of handing in; it is asked once, whatever the guides. */
    public static final String CHANNEL = "channel";

    /** At the desk. */
    public static final String IN_PERSON = "in-person";

    /** Through a portal or an app. */
    public static final String ONLINE = "online";

    /** By post. */
    public static final String POST = "post";

    /** The option that a published channel is; empty for one that none of them is. */
    public static Optional<String> optionOf(String publishedChannel) {
        String channel = publishedChannel.toLowerCase(Locale.ROOT);
        if (channel.contains("trực tiếp")) {
            return Optional.of(IN_PERSON);
        }
        if (channel.contains("trực tuyến")) {
            return Optional.of(ONLINE);
        }
        return channel.contains("bưu chính") || channel.contains("bưu điện") ? Optional.of(POST) : Optional.empty();
    }

    /** Holds when this way of handing in was chosen. */
    public static Condition channelIs(String option) {
        return Condition.picked(CHANNEL, option);
    }

    /** The question for the way of handing in, with the ways that a procedure has; empty where there is no choice. */
    public Optional<CaseQuestion> channelOf(Procedure procedure) {
        Set<String> published = new LinkedHashSet<>();
        for (var method : procedure.submissionMethods()) {
            Optional<String> option = optionOf(method.channel());
            if (option.isEmpty()) {
                return Optional.empty();
            }
            published.add(option.get());
        }
        var options = new ArrayList<CaseQuestion.Option>();
        for (CaseQuestion.Option option : channel.options()) {
            if (published.contains(option.id())) {
                options.add(option);
            }
        }
        return options.size() < 2 ? Optional.empty() : Optional.of(channelWith(options));
    }

    private CaseQuestion channelWith(List<CaseQuestion.Option> options) {
        return new CaseQuestion(
                channel.key(), channel.kind(), channel.ask(), channel.again(), options, Condition.ALWAYS);
    }
}
