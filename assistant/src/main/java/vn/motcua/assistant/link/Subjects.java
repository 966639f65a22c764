package vn.motcua.assistant.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.ChoiceLabels;

/** Everything that a conversation can begin with. */
@Component
public class Subjects implements ChoiceLabels {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final List<SubjectSource> sources;
    private final MessageSource messages;

    Subjects(List<SubjectSource> sources, MessageSource messages) {
        this.sources = List.copyOf(sources);
        this.messages = messages;
    }

    /** All subjects, source by source. */
    public List<Subject> all() {
        return sources.stream().flatMap(source -> source.all().stream()).toList();
    }

    /** The subject with this id; empty when it is not published (any more). */
    public Optional<Subject> find(SubjectId id) {
        return sources.stream().flatMap(source -> source.find(id).stream()).findFirst();
    }

    /** What a citizen says who begins a subject: "Bắt đầu: Đăng ký khai sinh". */
    public String startLabel(SubjectId id, Locale language) {
        if (id.kind() == SubjectId.Kind.CHECKLIST) {
            return messages.getMessage("link.resume", null, language);
        }
        String name = find(id).map(subject -> subject.name(language)).orElse(id.key());
        return messages.getMessage("link.start", new Object[] {name}, language);
    }

    @Override
    public Optional<String> labelOf(String choice) {
        return SubjectId.readChoice(choice).map(id -> startLabel(id, VIETNAMESE));
    }
}
