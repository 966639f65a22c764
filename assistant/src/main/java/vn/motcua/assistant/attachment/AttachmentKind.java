package vn.motcua.assistant.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that can be sent, told by how its content begins and never by its name. */
public enum AttachmentKind {
    /** A photograph. */
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    /** A drawing or a picture of a screen. */
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    /** A document. */
    PDF("application/pdf", "pdf", new byte[] {'%', 'P', 'D', 'F', '-'});

    private final String mediaType;
    private final String extension;
    private final byte[] beginning;

    AttachmentKind(String mediaType, String extension, byte[] beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    /** Such as {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether citizens see it in the conversation itself. */
    boolean isPicture() {
        return this != PDF;
    }

    /** How it is called in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AttachmentKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Optional<AttachmentKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> content.length > kind.beginning.length
                        && Arrays.equals(content, 0, kind.beginning.length, kind.beginning, 0, kind.beginning.length))
                .findFirst();
    }
}
