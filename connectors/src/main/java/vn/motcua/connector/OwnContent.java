package vn.motcua.connector;

import java.util.Optional;

/** Pictures and files of this service, by the paths that replies name. */
@FunctionalInterface
public interface OwnContent {

    /**
     * Reads one.
     *
     * @param path a path of this service, beginning with "/"
     * @return empty when there is none (any more)
     */
    Optional<OwnFile> read(String path);

    /**
     * A picture or a file.
     *
     * @param name its name with an extension, in ASCII
     * @param mediaType such as {@code image/png}
     * @param bytes the content; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record OwnFile(String name, String mediaType, byte[] bytes) {}
}
