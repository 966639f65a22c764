package vn.motcua.connector;

import java.util.List;
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

    /** What is found in the first of several places that has it. */
    static OwnContent of(List<? extends OwnContent> places) {
        return path ->
                places.stream().flatMap(place -> place.read(path).stream()).findFirst();
    }

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
