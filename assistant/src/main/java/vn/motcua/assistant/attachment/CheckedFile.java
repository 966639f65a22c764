package vn.motcua.assistant.attachment;

/**
 * A file that may be sent, made safe.
 *
 * @param name how it is called, with the extension of its kind, personal data masked
 * @param kind what its content is
 * @param bytes the content; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record CheckedFile(String name, AttachmentKind kind, byte[] bytes) {}
