package vn.motcua.assistant.poster;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.link.Channel;
import vn.motcua.assistant.link.StartLinks;
import vn.motcua.assistant.link.Subject;
import vn.motcua.assistant.link.SubjectId;
import vn.motcua.assistant.link.Subjects;
import vn.motcua.assistant.poster.RefusedSheetException.Reason;

/** Finds what an address asks for. */
@Component
class Choosing {

    private final Subjects subjects;
    private final StartLinks links;

    Choosing(Subjects subjects, StartLinks links) {
        this.subjects = subjects;
        this.links = links;
    }

    /**
     * The subjects that were chosen, in order.
     *
     * @throws RefusedSheetException when there are none or too many, or one is unknown
     */
    List<Subject> chosen(Asked asked) {
        if (asked.ids().isEmpty()) {
            throw new RefusedSheetException(Reason.NONE_CHOSEN);
        }
        if (asked.ids().size() > Sheet.MOST_CODES) {
            throw new RefusedSheetException(Reason.TOO_MANY);
        }
        return asked.ids().stream()
                .map(id -> find(id).orElseThrow(() -> new RefusedSheetException(Reason.UNKNOWN)))
                .toList();
    }

    /** The first of the chosen subjects that are known: what a page can show whatever else was asked. */
    List<Subject> known(Asked asked) {
        return asked.ids().stream()
                .limit(Sheet.MOST_CODES)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** What the query finds, in the order of the catalogue. */
    List<Subject> found(Asked asked) {
        var filter = new SubjectFilter(asked.query());
        return subjects.all().stream().filter(filter::matches).toList();
    }

    /**
     * The size, a poster when none is asked for.
     *
     * @throws RefusedSheetException when there is no such size
     */
    SheetSize size(Asked asked) {
        return asked.size() == null
                ? SheetSize.ONE
                : SheetSize.read(asked.size()).orElseThrow(() -> new RefusedSheetException(Reason.NO_SUCH_SIZE));
    }

    /**
     * The channel, the web chat when none is asked for.
     *
     * @throws RefusedSheetException when the operator does not have it
     */
    Channel channel(Asked asked) {
        return asked.channel() == null
                ? Channel.WEB
                : Channel.read(asked.channel())
                        .filter(links.channels()::contains)
                        .orElseThrow(() -> new RefusedSheetException(Reason.NO_SUCH_CHANNEL));
    }

    /** {@code 1.001193} and {@code p.1.001193} are a procedure, {@code e.sinh-con} a life event. */
    private Optional<Subject> find(String id) {
        return SubjectId.read(id).or(() -> SubjectId.read("p." + id)).flatMap(subjects::find);
    }
}
