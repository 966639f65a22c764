package vn.motcua.assistant.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import vn.motcua.connector.OwnContent;

/** The files for channels that send files and pictures instead of addresses. */
@Component
class AttachmentContent implements OwnContent {

    private static final Pattern ADDRESS =
            Pattern.compile(AttachmentController.PATH + "/([A-Za-z0-9_-]{22})\\.(jpg|png|pdf)");

    private final Attachments attachments;

    AttachmentContent(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Optional<OwnFile> read(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches()
                ? attachments
                        .find(address.group(1), address.group(2))
                        .map(file -> new OwnFile(
                                FileNames.ascii(file.name()), file.kind().mediaType(), file.bytes()))
                : Optional.empty();
    }
}
