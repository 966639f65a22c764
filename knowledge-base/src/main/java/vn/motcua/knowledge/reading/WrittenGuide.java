package vn.motcua.knowledge.reading;

import java.util.Optional;

import vn.motcua.knowledge.guide.Guide;

/**
 * A guide as it came from a file of the project's format.
 *
 * @param guide the guide
 * @param yaml the whole file, from which {@link #read} makes the guide again
 */
public record WrittenGuide(Guide guide, String yaml) {

    /** The guide of a file's text; empty when it has none, or one with faults. */
    public static Optional<Guide> read(String yaml) {
        try {
            YamlObjectReader file = YamlReader.yaml(yaml);
            return Optional.ofNullable(
                    GuideYaml.read(YamlReader.procedure(file), file, BundledGuides.standardQuestions())
                            .guide());
        } catch (RecordException e) {
            return Optional.empty();
        }
    }
}
