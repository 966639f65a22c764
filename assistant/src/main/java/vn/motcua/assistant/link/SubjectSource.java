package vn.motcua.assistant.link;

import java.util.List;
import java.util.Optional;

/** Where subjects of one kind come from. Every bean of this type takes part. */
public interface SubjectSource {

    /** All of them that are published at the moment. */
    List<Subject> all();

    /** The one with this id, if it is of this kind and published. */
    Optional<Subject> find(SubjectId id);
}
