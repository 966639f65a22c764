package vn.motcua.assistant.console;

import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.assistant.attachment.AttachmentKind;
import vn.motcua.assistant.attachment.Attachments;

/**
 * Where an officer chooses a file to send.
 *
 * @param accept the kinds, as a browser takes them
 * @param kinds the kinds, as people call them
 * @param largest how large it may be, in bytes
 * @param megabytes the same in words
 */
record FileField(String accept, String kinds, long largest, String megabytes) {

    /** Empty where officers may send nothing. */
    static Optional<FileField> of(Attachments attachments) {
        return attachments.kinds().isEmpty()
                ? Optional.empty()
                : Optional.of(new FileField(
                        attachments.kinds().stream()
                                .sorted()
                                .map(AttachmentKind::mediaType)
                                .collect(Collectors.joining(",")),
                        attachments.kinds().stream()
                                .sorted()
                                .map(AttachmentKind::name)
                                .collect(Collectors.joining(", ")),
                        attachments.largest(),
                        megabytes(attachments)));
    }

    /** Rounded down to what is surely taken. */
    static String megabytes(Attachments attachments) {
        long megabytes = attachments.largest() / (1024 * 1024);
        return megabytes > 0 ? megabytes + " MB" : attachments.largest() / 1024 + " KB";
    }
}
