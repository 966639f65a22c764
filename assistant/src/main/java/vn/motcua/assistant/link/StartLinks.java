package vn.motcua.assistant.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses that begin a conversation at a subject, for the channels that the operator has. */
public final class StartLinks {

    private final LinkSettings settings;

    StartLinks(LinkSettings settings) {
        this.settings = settings;
    }

    /** The channels that can be linked to, the web chat first. */
    public List<Channel> channels() {
        return Stream.of(Channel.values())
                .filter(channel -> !account(channel).isEmpty() || channel == Channel.WEB)
                .toList();
    }

    /**
     * The address that opens a channel at a subject; empty when the operator has not set the channel's account.
     *
     * @param request the request during which it is asked for; the public address is taken from it where none is set
     */
    public Optional<String> link(Channel channel, SubjectId subject, HttpServletRequest request) {
        return switch (channel) {
            case WEB -> Optional.of(onTheWeb(publicUrl(request), subject));
            case TELEGRAM -> onTelegram(subject);
            case ZALO ->
                Optional.of(account(channel)).filter(id -> !id.isEmpty()).map(id -> "https://zalo.me/" + id);
        };
    }

    /**
     * The address that opens a conversation at a subject, for papers that are made outside a request: in the web chat where its
     * public address is set, else on Telegram; empty when the operator has set neither.
     */
    public Optional<String> link(SubjectId subject) {
        return settings.publicUrl().isEmpty()
                ? onTelegram(subject)
                : Optional.of(onTheWeb(settings.publicUrl(), subject));
    }

    /** The address of the web chat as citizens reach it, without a slash at the end: as set, else as the request came. */
    public String publicUrl(HttpServletRequest request) {
        return settings.publicUrl().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : settings.publicUrl();
    }

    private static String onTheWeb(String publicUrl, SubjectId subject) {
        return publicUrl + "/?start=" + subject.value();
    }

    private Optional<String> onTelegram(SubjectId subject) {
        return Optional.of(account(Channel.TELEGRAM))
                .filter(bot -> !bot.isEmpty())
                .map(bot -> "https://t.me/" + bot + "?start=" + subject.telegramParameter());
    }

    /** The operator's account on a channel, as its links name it; empty when it is not set, and for the web chat. */
    public String account(Channel channel) {
        return switch (channel) {
            case WEB -> "";
            case TELEGRAM -> settings.telegram().botName();
            case ZALO -> settings.zalo().oaId();
        };
    }
}
