package vn.motcua.assistant.attachment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.attachment.RefusedFileException.Reason;
import vn.motcua.connector.Block;

/** Files that officers send: looked through when they come, kept with the message that names them. */
@Component
public class Attachments {

    private static final int TOKEN_BYTES = 16;

    private final JdbcClient jdbc;
    private final AttachmentSettings settings;
    private final Clock clock;
    private final Pictures pictures = new Pictures();
    private final SecureRandom random = new SecureRandom();

    Attachments(JdbcClient jdbc, AttachmentSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A file on its way into a conversation.
     *
     * @param token what its address is made of
     */
    public record Named(String token, CheckedFile file) {

        /** As the citizen sees it: a picture in the conversation, a document to open. */
        public Block block() {
            String address =
                    AttachmentController.PATH + "/" + token + "." + file.kind().extension();
            return file.kind().isPicture()
                    ? new Block.Picture(address, file.name())
                    : new Block.Link(file.name(), address);
        }
    }

    /** What officers may send; empty where they may send nothing. */
    public Set<AttachmentKind> kinds() {
        return settings.kinds();
    }

    /** How large a file may be, in bytes. */
    public long largest() {
        return settings.largest().toBytes();
    }

    /**
     * Looks through a file and makes it safe. May take some tenths of a second: not for transactions.
     *
     * @param name what the sender calls it; may be empty
     * @throws RefusedFileException when the rule does not allow it
     */
    public CheckedFile check(String name, byte[] content) {
        if (content.length > largest()) {
            throw new RefusedFileException(Reason.FILE_LARGE);
        }
        AttachmentKind kind = AttachmentKind.of(content)
                .filter(settings.kinds()::contains)
                .orElseThrow(() -> new RefusedFileException(Reason.FILE_KIND));
        byte[] safe = content;
        if (kind.isPicture()) {
            safe = pictures.painted(content, kind);
        } else {
            Documents.check(content);
        }
        return new CheckedFile(FileNames.shown(name, kind), kind, safe);
    }

    /**
     * Looks through a picture that a citizen sent and paints it anew. May take some tenths of a second: not for transactions.
     *
     * @param largest in bytes
     * @throws RefusedFileException when it is none, or too large
     */
    public PictureTaken checkPicture(byte[] content, long largest) {
        if (content.length > largest) {
            throw new RefusedFileException(Reason.FILE_LARGE);
        }
        AttachmentKind kind = AttachmentKind.of(content)
                .filter(AttachmentKind::isPicture)
                .orElseThrow(() -> new RefusedFileException(Reason.FILE_KIND));
        var painted = new CheckedFile(FileNames.shown("", kind), kind, pictures.painted(content, kind));
        return new PictureTaken(painted, PictureTaken.placeIn(content));
    }

    /** Gives a file an address that nobody can guess. */
    public Named named(CheckedFile file) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new Named(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), file);
    }

    /** Keeps it. In the transaction that stores the message. */
    public void keep(long conversation, long sequence, Named named) {
        jdbc.sql("""
                insert into attachment(token, conversation_id, sequence, name, kind, bytes, created_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(named.token())
                .param(conversation)
                .param(sequence)
                .param(named.file().name())
                .param(named.file().kind().word())
                .param(named.file().bytes())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty when there is none (any more), or none of the kind that the address says. */
    Optional<CheckedFile> find(String token, String extension) {
        return jdbc.sql("select name, kind, bytes from attachment where token = ?")
                .param(token)
                .query((row, number) -> new CheckedFile(
                        row.getString("name"), AttachmentKind.ofWord(row.getString("kind")), row.getBytes("bytes")))
                .optional()
                .filter(found -> found.kind().extension().equals(extension));
    }
}
