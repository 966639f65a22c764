package vn.motcua.connector.rendering;

import java.util.List;

import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Reply;

/** Renders replies for one channel: the same reply always becomes the same messages. */
public final class Rendering {

    private final Capabilities capabilities;
    private final String publicUrl;

    /**
     * For a channel.
     *
     * @param publicUrl where citizens reach this service, without a slash at its end; empty where they cannot
     */
    public Rendering(Capabilities capabilities, String publicUrl) {
        this.capabilities = capabilities;
        this.publicUrl = publicUrl;
    }

    /** The messages, at least one. */
    public List<Part> parts(Reply reply) {
        String text = reply.numbered();
        return List.of(new Part.Words(
                new StyledText(List.of(new StyledText.Run(
                        text.substring(0, Math.min(capabilities.maxTextLength(), text.length())),
                        StyledText.Style.PLAIN))),
                publicUrl.isEmpty() ? List.of() : List.of()));
    }
}
