package vn.motcua.assistant.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import vn.motcua.knowledge.reading.CatalogueReader;

/** One number for everything that an import would read: the names and the bytes of all files, in their order. */
final class SourceDigest {

    /** To be raised when the readers make other procedures of the same files, so that they are imported afresh. */
    private static final int READERS = 1;

    private SourceDigest() {}

    /**
     * The digest, in hexadecimal.
     *
     * @throws IOException when a path is not there or cannot be read
     */
    static String of(List<Path> filesOrFolders) throws IOException {
        MessageDigest digest = sha256();
        digest.update((byte) READERS);
        for (Path file : CatalogueReader.files(filesOrFolders)) {
            digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(Files.size(file)).array());
            try (InputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
                input.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
